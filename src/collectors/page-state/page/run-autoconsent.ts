/** Page functions around autoconsent's content script, in a world of its own: they answer it and hear it out. */

/** What autoconsent is told when it asks. */
export interface AutoconsentOrder {
  readonly config: object;
  readonly rules: readonly object[];
}

/** What autoconsent found in one frame. */
export interface AutoconsentFindings {
  /** Names of rules whose tool is in the document. */
  readonly detected: readonly string[];
  /** Those of them whose banner is open. */
  readonly open: readonly string[];
  /** False where it had not looked through the document when the time was over. */
  readonly finished: boolean;
}

interface AutoconsentWorld {
  autoconsentSendMessage: (message: Message) => Promise<void>;
  autoconsentReceiveMessage: (message: object) => Promise<void>;
  /** What it reported last. */
  autoconsentState?: State;
  /** Called at each report. */
  autoconsentHeard?: () => void;
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
 * Prepares the world for the script, which asks as soon as it runs. It is given rules to look by and
 * never told to do anything; what it would run among the page's scripts is answered with false.
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
      world.autoconsentHeard?.();
    }
    const reply = replyTo(message);
    // The script can be answered only once it has run to its end.
    if (reply) queueMicrotask(() => void world.autoconsentReceiveMessage(reply));
  };
}

/** Waits until it has found an open banner, or nothing; for a banner of a tool it found, less long. */
export function hearAutoconsent(
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
    const hear = (): void => {
      const { lifecycle = '' } = world.autoconsentState ?? {};
      if (lifecycle === 'cmpDetected') setTimeout(finish, openWithinMs);
      else if (/^(?:nothingDetected|openPopupDetected|done)$/.test(lifecycle)) finish();
    };
    world.autoconsentHeard = hear;
    setTimeout(finish, withinMs);
    hear();
  });
}
