import { migrate } from '#database';
import { Environment } from '#platform';

// Brings the database at DATABASE_URL to the newest schema: for whoever deploys api in several processes.
const url = new Environment(process.env).required('DATABASE_URL', 'it says which database to migrate');
const ran = await migrate(url);
process.stdout.write(ran.length > 0 ? `${ran.join('\n')}\n` : 'nothing to migrate\n');
