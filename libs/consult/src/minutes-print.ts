import type { ConsultRole, MinutesState } from '#contract';
import { signersOf, type MinutesContent, type MinutesVersion, type Signature } from './minutes.js';

/** Everything a print of the minutes shows; plain data, as it crosses to another thread. */
export interface MinutesPrint {
  content: MinutesContent;
  version: number;
  contentHash: string;
  state: MinutesState;
  signers: PrintedSigner[];
}

export interface PrintedSigner {
  name: string;
  title: string;
  role: ConsultRole;
  /** Null while it is missing. */
  signedAt: string | null;
}

/** The print of one version with the signatures that hold for it. Its texts are NFC, which every font can draw. */
export function minutesPrint(
  version: MinutesVersion,
  signatures: readonly Signature[],
  state: MinutesState,
): MinutesPrint {
  return {
    content: nfc(version.content),
    version: version.version,
    contentHash: version.contentHash,
    state,
    signers: signersOf(nfc(version.content).facts).map(({ practitionerId, name, title, role }) => {
      const signature = signatures.find((each) => each.practitionerId === practitionerId && each.voidedAt === null);
      return { name, title, role, signedAt: signature?.signedAt.toISOString() ?? null };
    }),
  };
}

/** Names typed on a Mac come as letters with loose accents, which a PDF would set beside the letter. */
function nfc(content: MinutesContent): MinutesContent {
  const composed: MinutesContent = structuredClone(content);
  composeStrings(composed);
  return composed;
}

function composeStrings(node: object): void {
  const members: [string, unknown][] = Object.entries(node);
  for (const [key, value] of members) {
    if (typeof value === 'string') Reflect.set(node, key, value.normalize('NFC'));
    else if (typeof value === 'object' && value !== null) composeStrings(value);
  }
}
