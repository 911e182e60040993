/**
 * `forward.mjs HOST PORT TO_HOST TO_PORT`: what connects to one address comes out at another. With one on each side of a
 * link a browser opens the product at localhost, where it gets its camera. Ends with standard input.
 */
import { connect, createServer } from 'node:net';

const [host, port, toHost, toPort] = process.argv.slice(2);

createServer((from) => {
  const to = connect(Number(toPort), toHost);
  for (const [one, two] of [
    [from, to],
    [to, from],
  ]) {
    one.setNoDelay(true).pipe(two);
    one.on('error', () => two.destroy()).on('close', () => two.destroy());
  }
}).listen(Number(port), host, () => console.log('ready'));

process.stdin.on('end', () => process.exit()).resume();
