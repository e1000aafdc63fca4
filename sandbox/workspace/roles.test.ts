import { expect, it } from 'vitest';
import { ROLES } from '../account/request.ts';
import { ROLE_NAMES, userRole } from './roles.ts';

it('has a name for each role of the account', () => {
  expect([...ROLE_NAMES.keys()]).toEqual(ROLES);
});

it('tells apps only whether the agent is an admin, like Zendesk', () => {
  expect(ROLES.map(userRole)).toEqual(['agent', 'agent', 'agent', 'admin']);
});
