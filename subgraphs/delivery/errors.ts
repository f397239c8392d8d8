import { defineErrors } from '../../platform/errors/registry.ts';

export const deliveryErrors = defineErrors('DeliveryError', {
  DELIVERY_NOT_FOUND: 'No such delivery, or it is not yours.',
  DELIVERY_EXISTS: 'This order has a delivery already.',
  DELIVERY_NOT_READY: 'The delivery does not wait for a courier.',
  DELIVERY_ALREADY_ASSIGNED: 'Another courier has this delivery already.',
  COURIER_NOT_FOUND: 'No such courier, or it is not yours to choose.',
  COURIER_EXISTS: 'This user is a courier already.',
  COURIER_UNAVAILABLE: 'The courier is offline or has no room for another delivery, or nobody is available. Try again later.',
  USER_NOT_FOUND: 'No such user.',
  INVALID_TRANSITION: 'The delivery does not accept this event in its current state; see availableTransitions.',
  RESOLUTION_NOT_POSSIBLE: 'This resolution is not possible in the current state of the delivery.',
  INPUT_INVALID: 'The value is out of its documented limits.',
  CURRENCY_NOT_SUPPORTED: 'There is no tariff in this currency.',
  TOO_FAR: 'The drop-off is farther from the pickup than we deliver.',
  ROUTE_EMPTY: 'The courier has no open stops, or no known position to start from.',
  IDEMPOTENCY_KEY_INVALID: 'An idempotency key has 1 to 255 characters.',
  IDEMPOTENCY_MISMATCH: 'This idempotency key was used with other input before.',
});

export type DeliveryErrorCode = keyof typeof deliveryErrors.messages & string;
