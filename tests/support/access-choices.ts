import { productId } from '../../db/seed/demo.ts';
import type { Choice } from './access-questions.ts';

const fundOf = (vendorId: string | undefined) => `vendor:${vendorId}:available`;
const ofVendor: Choice = { with: ({ vendorId }) => ({ filter: { vendorId } }) };
const ofFund: Choice = { with: ({ vendorId }) => ({ code: fundOf(vendorId) }) };
const ofOrder: Choice = { without: ['vendorId'], with: ({ returnedOrderId }) => ({ orderId: returnedOrderId }) };
const lines: Choice = { with: ({ orderLineId }) => ({ lines: [{ orderLineId, quantity: 1 }] }) };

/** What the arguments of these fields must be for a question to make sense. */
export const choices: Readonly<Record<string, Choice>> = {
  searchProducts: { with: () => ({ query: 'saddle' }) },
  reviews: { with: () => ({ productId: productId(3) }) },
  payments: ofVendor,
  refunds: ofVendor,
  disputes: ofVendor,
  returnRequests: { without: ['orderId'] },
  commissionPreview: { without: ['cartId'] },
  ledgerAccount: ofFund,
  exportLedgerStatement: ofFund,
  quoteCommission: { with: ({ vendorId }) => ({ input: { vendorId, lines: [{ price: '12.50', currency: 'EUR' }] } }) },
  addToCart: { known: ['variantId'] },
  addToWishlist: { known: ['productId', 'variantId'] },
  checkoutCart: { known: ['addressId'] },
  selectShipping: { known: ['vendorId', 'rateId'] },
  cancelOrder: lines,
  revokeInvitation: { with: ({ otherInvitationId }) => ({ invitationId: otherInvitationId }) },
  declineInvitation: { with: ({ thirdInvitationId }) => ({ invitationId: thirdInvitationId }) },
  refundWalletTopUp: { with: ({ topUpId }) => ({ paymentIntentId: topUpId }) },
  resolveReconciliationItem: { with: ({ reconciliationItemId }) => ({ itemId: reconciliationItemId }) },
  exchangeCurrency: ofFund,
  openPendingTransfer: { with: ({ vendorId }) => ({ from: fundOf(vendorId), to: 'platform:revenue:commission' }) },
};

/** The same fields asked for something else: by a name of the question, the field and how. */
export const others: Readonly<Record<string, readonly [field: string, choice: Choice, to: string]>> = {
  'product that is a draft': ['product', { with: ({ draftId }) => ({ id: draftId }) }, 'owner admin pretender'],
  'returnRequests of an order': ['returnRequests', ofOrder, 'customer owner admin pretender'],
  'commissionPreview of a cart': ['commissionPreview', { without: ['orderId'] }, 'admin'],
};
