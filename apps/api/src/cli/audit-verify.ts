import { type AuditFault, verifyAudit } from '#access';
import { BadSetting, Environment } from '#platform';
import { auditHeadFile, readApiSettings } from '../settings.js';

/** What each fault means to whoever runs the command. */
const WORDS: Record<AuditFault['kind'], string> = {
  'rows-changed': 'rows were changed, taken out or put in, or another AUDIT_KEY is set',
  'chain-broken': 'a seal before it was taken out or put in',
  'tail-cut': 'the end of the audit was cut off from here on',
  'head-differs': 'was written anew: another seal was kept outside the database',
  'head-missing': 'no seal was kept outside the database: the file of the heads is gone',
  'seal-missing': 'rows name a seal that is not there',
  unsealed: 'rows wait for a seal for more than a minute: no sealer is at work',
};

// Checks the audit of the database at DATABASE_URL; the exit code is 1 when something is wrong with it.
try {
  const settings = readApiSettings(new Environment(process.env));
  const report = await verifyAudit(settings.databaseUrl, { ...settings, auditHeadFile: auditHeadFile(settings) });
  for (const { kind, ...where } of report.faults) {
    process.stdout.write(`${kind} ${JSON.stringify(where)}: ${WORDS[kind]}\n`);
  }
  const size = `${report.events} rows under ${report.seals} seals`;
  process.stdout.write(report.ok ? `the audit holds: ${size}\n` : `the audit does NOT hold: ${size}\n`);
  process.exitCode = report.ok ? 0 : 1;
} catch (error) {
  if (!(error instanceof BadSetting)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
