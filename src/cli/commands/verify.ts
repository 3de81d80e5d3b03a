/** `bandeau verify`: checks that a folder is as it was written, or lists the differences. */
import type { FileChange } from '../../integrity/compare-files.js';
import { readPublicKey } from '../../integrity/signature.js';
import {
  verifyFolder,
  type SignatureVerdict,
  type Verification,
} from '../../integrity/verify-folder.js';
import type { Command } from '../command.js';
import type { CliContext } from '../context.js';
import { toPrintable } from '../../text/printable.js';

/** The options of `verify`, as the command line gives them. */
export interface VerifyOptions {
  readonly folder: string;
  readonly key?: string | undefined;
}

const changedExitCode = 1;

/** Makes the command. */
export function verifyCommand(context: CliContext): Command<VerifyOptions> {
  return {
    builder: (command) =>
      command
        .positional('folder', {
          type: 'string',
          demandOption: true,
          describe: 'A folder that a run wrote',
        })
        .option('key', {
          type: 'string',
          requiresArg: true,
          describe: 'Public key (Ed25519, PEM) that the manifest must be signed with',
        })
        .epilogue('Exit codes: 0 unchanged, 1 changed or not signed as demanded, 2 no manifest.'),
    handler: async ({ folder, key }) => {
      const publicKey = key === undefined ? undefined : await readPublicKey(key);
      const verification = await verifyFolder(folder, publicKey);
      context.out(describe(verification, publicKey !== undefined));
      if (!isProved(verification, publicKey !== undefined)) context.setExitCode(changedExitCode);
    },
  };
}

function isProved({ changes, signature }: Verification, demanded: boolean): boolean {
  if (changes.length > 0) return false;
  return signature.state === 'valid' || (signature.state === 'none' && !demanded);
}

function describe({ manifest, changes, signature }: Verification, demanded: boolean): string {
  const { files, tool, writtenAt } = manifest;
  const origin = oneLine(`written ${writtenAt} by ${tool.name} ${tool.version}`);
  const verdict =
    changes.length === 0
      ? `Unchanged: ${count(files.length)}, ${origin}`
      : `Changed: ${count(changes.length)}; ${files.length} listed, ${origin}`;
  const lines = [...changes.map(describeChange), verdict, describeSignature(signature, demanded)];
  return lines.map((line) => `${line}\n`).join('');
}

function describeChange({ what, path }: FileChange): string {
  return `${what.padEnd(9)}${oneLine(path)}`;
}

function describeSignature(signature: SignatureVerdict, demanded: boolean): string {
  switch (signature.state) {
    case 'none':
      return demanded ? 'Not signed, though a key was demanded' : 'Not signed';
    case 'valid': {
      const by = `Signed by SHA-256 ${signature.fingerprint}`;
      return signature.known
        ? `${by}, the key given`
        : `${by}, key not checked: give it with --key`;
    }
    case 'other-key':
      return `Signed by another key: SHA-256 ${signature.fingerprint}`;
    case 'invalid':
      return 'The signature does not match the manifest';
  }
}

function count(files: number): string {
  return files === 1 ? '1 file' : `${files} files`;
}

/** A file name may contain line breaks, with which it could imitate another line of the output. */
function oneLine(text: string): string {
  return toPrintable(text).replaceAll('\n', ' ');
}
