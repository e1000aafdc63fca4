import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useStore } from '../app/use-store.ts';
import type { AgeLimits } from '../turns/waiting.ts';
import type { AccountActions } from './account-actions.ts';
import type { AccountState, AccountStore } from './account-store.ts';

/** The account's store and what its components need besides. */
export interface Account {
  readonly store: AccountStore;
  readonly actions: AccountActions;
  /** False if the browser refuses storage. Exports are then lost when the page closes. */
  readonly isPersistent: boolean;
  readonly ageLimits: AgeLimits;
  /** Identifies agent and installation. Part of the keys of stored data. */
  readonly storageKey: string;
}

const AccountContext = createContext<Account | null>(null);

export interface AccountProviderProps {
  readonly account: Account;
  readonly children: ComponentChildren;
}

/** Provides the account to the components below. */
export function AccountProvider({ account, children }: AccountProviderProps) {
  return <AccountContext.Provider value={account}>{children}</AccountContext.Provider>;
}

/** The account and its state. The component rerenders after each change. */
export function useAccount(): Account & { readonly state: AccountState } {
  const account = useContext(AccountContext);
  if (!account) throw new Error('useAccount needs an AccountProvider');
  return { ...account, state: useStore(account.store) };
}
