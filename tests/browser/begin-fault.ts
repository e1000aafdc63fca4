import type { JsonFaultMatcher } from '../../sandbox/account/faults.ts';
import type { FaultName, WriteFaultName } from '../../sandbox/account/named-faults.ts';
import type { SandboxPage } from './sandbox-page.ts';

/** Lets requests go wrong from now on. */
export async function beginFault(
  { page }: SandboxPage,
  fault: FaultName | WriteFaultName,
  when: JsonFaultMatcher,
): Promise<void> {
  await page.evaluate(([name, json]) => window.sandbox?.beginFault(name, json), [
    fault,
    when,
  ] as const);
}
