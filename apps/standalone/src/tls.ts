import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { generate } from 'selfsigned';
import { BadSetting, type Environment } from '#platform';

export type TlsSettings =
  | { mode: 'off' }
  | { mode: 'own'; certificateFile: string; keyFile: string }
  /** A certificate made here, for a trial in the hospital: browsers warn once. */
  | { mode: 'self-signed' };

export interface KeyPair {
  cert: string;
  key: string;
}

/** Cameras need https on every address but localhost. */
export function readTlsSettings(env: Environment): TlsSettings {
  const mode = env.oneOf('TLS', ['off', 'own', 'self-signed'], 'off');
  if (mode !== 'own') return { mode };
  const certificateFile = env.required('TLS_CERT', 'TLS=own reads the certificate from it');
  const keyFile = env.required('TLS_KEY', 'TLS=own reads the private key from it');
  for (const [name, file] of Object.entries({ TLS_CERT: certificateFile, TLS_KEY: keyFile })) {
    if (!existsSync(file)) throw new BadSetting(`${name} must be a file that can be read, not "${file}"`);
  }
  try {
    createSecureContext({ cert: readFileSync(certificateFile), key: readFileSync(keyFile) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new BadSetting(`TLS_CERT and TLS_KEY must be a certificate and its private key as PEM: ${reason}`);
  }
  return { mode, certificateFile, keyFile };
}

const SELF_SIGNED_DAYS = 365;

/** The certificate and key to serve with; a self-made pair is kept, so that a browser's exception holds. */
export async function keyPairOf(settings: TlsSettings, dataDir: string): Promise<KeyPair | null> {
  if (settings.mode === 'off') return null;
  if (settings.mode === 'own') {
    return { cert: readFileSync(settings.certificateFile, 'utf8'), key: readFileSync(settings.keyFile, 'utf8') };
  }
  const certFile = join(dataDir, 'self-signed.crt');
  const keyFile = join(dataDir, 'self-signed.key');
  if (!existsSync(certFile) || !existsSync(keyFile)) {
    const made = await generate([{ name: 'commonName', value: 'HoiChan (trial)' }], {
      keySize: 2048,
      notAfterDate: new Date(Date.now() + SELF_SIGNED_DAYS * 86_400_000),
      algorithm: 'sha256',
      extensions: [{ name: 'subjectAltName', altNames: alternativeNames() }],
    });
    writeFileSync(keyFile, made.private, { mode: 0o600 });
    writeFileSync(certFile, made.cert);
  }
  return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
}

/** localhost and every address that this machine has, for which the certificate is good. */
function alternativeNames(): ({ type: 2; value: string } | { type: 7; ip: string })[] {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return [{ type: 2, value: 'localhost' }, ...addresses.map(({ address }) => ({ type: 7 as const, ip: address }))];
}
