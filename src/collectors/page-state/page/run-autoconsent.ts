/**
 * Page functions around autoconsent's content script, in an isolated world: they answer its
 * questions and keep its reports.
 */

/** What autoconsent's questions are answered with. */
export interface AutoconsentOrder {
  readonly config: object;
  readonly rules: readonly object[];
}

/** What autoconsent found in one frame. */
export interface AutoconsentFindings {
  /** Names of the rules whose tool is in the document. */
  readonly detected: readonly string[];
  /** Names of the detected rules whose banner is open. */
  readonly open: readonly string[];
  /** False where the document was not searched in time. */
  readonly finished: boolean;
}

interface AutoconsentWorld {
  autoconsentSendMessage: (message: Message) => Promise<void>;
  autoconsentReceiveMessage: (message: object) => Promise<void>;
  /** The last state it reported. */
  autoconsentState?: State;
  /** Called at each report. */
  autoconsentReported?: () => void;
}

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly state?: State;
}

interface State {
  readonly lifecycle: string;
  readonly detectedCmps: readonly string[];
  readonly detectedPopups: readonly string[];
}

/**
 * Prepares the world for the script, which asks for its configuration as soon as it runs. It gets
 * detection rules and no command to act; requests to run code in the page's main world are answered
 * with false.
 */
export function answerAutoconsent({ config, rules }: AutoconsentOrder): void {
  const world = globalThis as unknown as AutoconsentWorld;
  const replyTo = ({ type, id }: Message): object | undefined => {
    if (type === 'init') return { type: 'initResp', config, rules: { autoconsent: rules } };
    return type === 'eval' ? { type: 'evalResp', id, result: false } : undefined;
  };
  world.autoconsentSendMessage = async (message) => {
    if (message.state) {
      const { lifecycle, detectedCmps, detectedPopups } = message.state;
      world.autoconsentState = { lifecycle, detectedCmps, detectedPopups };
      world.autoconsentReported?.();
    }
    const reply = replyTo(message);
    // The script can receive the answer only after its first run has ended.
    if (reply) queueMicrotask(() => void world.autoconsentReceiveMessage(reply));
  };
}

/**
 * Waits until autoconsent has found an open banner or nothing; where it found a tool without an
 * open banner, it waits less long.
 */
export function awaitAutoconsent(
  withinMs: number,
  openWithinMs: number,
): Promise<AutoconsentFindings> {
  const world = globalThis as unknown as AutoconsentWorld;
  return new Promise((resolve) => {
    const finish = (): void => {
      const {
        lifecycle = '',
        detectedCmps = [],
        detectedPopups = [],
      } = world.autoconsentState ?? {};
      const finished = /^(?:nothingDetected|cmpDetected|openPopupDetected|done)$/.test(lifecycle);
      resolve({ detected: detectedCmps, open: detectedPopups, finished });
    };
    const finishIfReported = (): void => {
      const { lifecycle = '' } = world.autoconsentState ?? {};
      if (lifecycle === 'cmpDetected') setTimeout(finish, openWithinMs);
      else if (/^(?:nothingDetected|openPopupDetected|done)$/.test(lifecycle)) finish();
    };
    world.autoconsentReported = finishIfReported;
    setTimeout(finish, withinMs);
    finishIfReported();
  });
}
