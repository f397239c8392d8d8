import { defineErrors } from '../../platform/errors/registry.ts';

/** Every refusal of this area. A test compares the codes with the SDL's `EcommerceErrorCode`. */
export const ecommerceErrors = defineErrors('EcommerceError', {
  VALUE_INVALID: 'This value is empty, too long or malformed; the description of the field says what it may be.',
  IDEMPOTENCY_KEY_INVALID: 'An idempotency key has 1 to 255 characters.',
  IDEMPOTENCY_MISMATCH: 'This idempotency key was used for another request. Choose a new key for a new request.',
  INVALID_TRANSITION: 'The state it is in does not allow this. See availableTransitions.',
  VENDOR_NOT_FOUND: 'No such vendor, or it is not yours.',
  VENDOR_NOT_APPROVED: 'The vendor is not approved to sell.',
  SLUG_TAKEN: 'Somebody uses this slug already. Choose another one.',
  CATEGORY_NOT_FOUND: 'No such category.',
  CURRENCY_UNKNOWN: 'Plaza does not trade in this currency.',
  PRODUCT_NOT_FOUND: 'No such product, or it is not yours.',
  VARIANT_NOT_FOUND: 'No such variant, or it is not on sale.',
  SKU_TAKEN: 'Another variant of this vendor has this SKU.',
  STOCK_RESERVED: 'Stock cannot fall below zero or below what customers hold at the moment.',
  CART_NOT_FOUND: 'No such cart, or it is not yours.',
  CART_LINE_NOT_FOUND: 'The cart has no such line.',
  CART_EMPTY: 'The cart is empty.',
  CART_FULL: 'A cart holds 100 different variants at most.',
  CART_ALREADY_CHECKED_OUT: 'This cart has been checked out already. See your orders.',
  QUANTITY_INVALID: 'A line holds 1 to 999 pieces.',
  CURRENCY_MIX: 'A cart holds goods in one currency. Check out first, or remove what is in another currency.',
  PRODUCT_UNAVAILABLE: 'This is no longer on sale. Remove it from the cart.',
  PRICE_CHANGED: 'The price has changed since this was put into the cart. Update the line to accept the new price.',
  INSUFFICIENT_STOCK: 'There are not enough pieces left. Lower the quantity or try again later.',
  ADDRESS_REQUIRED: 'Give either addressId or address.',
  ADDRESS_NOT_FOUND: 'No such address, or it is not yours.',
  ADDRESS_WITHOUT_LOCATION: 'A courier needs the place on the map. Add latitude and longitude to the address.',
  PAYMENT_REFUSED: 'The payment cannot be opened, cancelled or refunded at this point.',
  ORDER_NOT_FOUND: 'No such order, or it is not yours.',
  ORDER_NOT_CANCELLABLE: 'The order is on its way or finished. Send it back instead.',
});

export type EcommerceErrorCode = keyof typeof ecommerceErrors.messages & string;
