import { expect } from '@jest/globals';
import type { Outcome } from '../../scripts/journey/journey.ts';

/** What the journey must come to, whatever the processes: 89.00 and 79.00 EUR at 12 % commission. */
export const expectJourney = (outcome: Outcome): void => {
  const { group } = outcome;
  expect(group.total).toEqual({ amount: '16800', decimal: '168.00', currency: 'EUR' });
  expect(group.payment.status).toBe('REQUIRES_PAYMENT_METHOD');
  expect(group.orders.map(({ status, total, vendor }) => [vendor.name, status, total.amount]).toSorted()).toEqual([
    ['Atelier Azur', 'PENDING_PAYMENT', '7900'],
    ['Vélo Monaco', 'PENDING_PAYMENT', '8900'],
  ]);
  expect(outcome.placed.map(({ status, customer, lines }) => ({ status, customer, lines }))).toEqual([
    { status: 'CONFIRMED', customer: { displayName: 'Nora New' }, lines: [{ title: 'Leather Saddle', quantity: 1 }] },
    { status: 'CONFIRMED', customer: { displayName: 'Nora New' }, lines: [{ title: 'Linen Shirt', quantity: 1 }] },
  ]);
  const path = ['CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED'];
  expect(outcome.statuses).toEqual({ 'Atelier Azur': path, 'Vélo Monaco': path });
  for (const delivery of outcome.deliveries) {
    expect(delivery.positions).toBe(5);
    expect(delivery.statuses.slice(-6)).toEqual(['EN_ROUTE_TO_PICKUP', 'AT_PICKUP', 'PICKED_UP', 'EN_ROUTE_TO_DROPOFF', 'AT_DROPOFF', 'DELIVERED']);
  }
  const kinds = outcome.notifications.map(({ type }) => type);
  expect(kinds.toSorted()).toEqual([
    'delivery.courierAssigned',
    'delivery.courierAssigned',
    'delivery.delivered',
    'delivery.delivered',
    'delivery.pickedUp',
    'delivery.pickedUp',
    'order.confirmed',
    'order.confirmed',
  ]);
  expect(outcome.earned).toEqual({ 'velo-monaco': 8900n - 1068n, 'atelier-azur': 7900n - 948n });
  expect(outcome.commission).toBe(1068n + 948n);
  expect(outcome.trialBalance.balanced).toBe(true);
  expect(outcome.trialBalance.differences.every((difference) => difference === '0')).toBe(true);
  expect(outcome.pages).toEqual(
    group.orders.map(({ code, total, vendor }) => ({
      code,
      status: 'DELIVERED',
      total: { amount: total.amount, currency: 'EUR' },
      customer: { displayName: 'Nora New' },
      vendor: { name: vendor.name },
      lines: [{ title: vendor.name === 'Vélo Monaco' ? 'Leather Saddle' : 'Linen Shirt', quantity: 1, total: { amount: total.amount } }],
      group: { code: group.code, payment: { status: 'SUCCEEDED', amount: { amount: '16800' }, splits: expect.arrayContaining([{ amount: { amount: '8900' } }, { amount: { amount: '7900' } }]) } },
      delivery: { status: 'DELIVERED', courier: { displayName: expect.stringMatching(/^(Carl|Cleo)$/), vehicle: expect.stringMatching(/^(BICYCLE|SCOOTER)$/) }, deliveredAt: expect.stringMatching(/^\d{4}-/) },
      notifications: expect.arrayContaining([expect.objectContaining({ type: 'order.confirmed' }), expect.objectContaining({ type: 'delivery.delivered' })]),
    })),
  );
};
