import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong with a page under WCAG 2.2 AA: rule and place, one line each. Empty is good. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Evaluated and not added as a script, which the page's security policy refuses.
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) =>
       violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.target.join(' ') + ' — ' + node.failureSummary)))`,
  );
}
