import { courierPayable, courierPending, driverPayable, driverPending, vendorAvailable, vendorPending, type Account } from './chart-of-accounts.ts';

/** Who can earn: a vendor is an organization, couriers and drivers are people. */
export const payeeKinds = ['VENDOR', 'COURIER', 'DRIVER'] as const;
export type PayeeKind = (typeof payeeKinds)[number];

export interface Payee {
  readonly kind: PayeeKind;
  /** The organization's id, or the user's. */
  readonly id: string;
}

export const vendorPayee = (id: string): Payee => ({ kind: 'VENDOR', id });

/** Who gets the splits of a payment: of a ride its driver. */
export const payeeKindOf = (subjectType: string): PayeeKind => (subjectType === 'RIDE' ? 'DRIVER' : 'VENDOR');

const pendingOf: Readonly<Record<PayeeKind, (id: string) => Account>> = { VENDOR: vendorPending, COURIER: courierPending, DRIVER: driverPending };
const availableOf: Readonly<Record<PayeeKind, (id: string) => Account>> = { VENDOR: vendorAvailable, COURIER: courierPayable, DRIVER: driverPayable };

/** Where a payee's earnings lie until they mature, and afterwards until they are paid out. */
export const payeePending = ({ kind, id }: Payee): Account => pendingOf[kind](id);
export const payeeAvailable = ({ kind, id }: Payee): Account => availableOf[kind](id);

/** The payee of a row that names one. */
export const payeeOf = ({ payee_kind, payee_id }: { readonly payee_kind: string; readonly payee_id: string }): Payee => ({ kind: payee_kind as PayeeKind, id: payee_id });
