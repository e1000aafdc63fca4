import type { Role } from '../account/request.ts';

const NAMES: Readonly<Record<Role, string>> = {
  agent: 'Agent',
  'light-agent': 'Light agent',
  'view-only': 'View only',
  admin: 'Admin',
};

/** The names of the roles, in the order of the menu. */
export const ROLE_NAMES: ReadonlyMap<Role, string> = new Map(
  Object.entries(NAMES) as [Role, string][],
);

/** The role in Zendesk's `currentUser.role`, where light agents and custom roles are `agent`, too. */
export function userRole(role: Role): 'agent' | 'admin' {
  return role === 'admin' ? 'admin' : 'agent';
}
