/** What the people of the journey ask, as their apps would. */
export const profile = /* GraphQL */ `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { user { id displayName } errors { code message } } }`;
export const saveAddress = /* GraphQL */ `mutation ($input: UpsertAddressInput!) { upsertAddress(input: $input) { address { id } errors { code message } } }`;
export const search = /* GraphQL */ `query ($words: String!) { searchProducts(query: $words, first: 3) { nodes { id title vendor { id name } variants { id title sku available price { amount currency decimal } } } } }`;
export const addToCart = /* GraphQL */ `mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { id itemCount total { amount decimal currency } } errors { code message path } } }`;
export const checkout = /* GraphQL */ `mutation ($input: CheckoutCartInput!) {
  checkoutCart(input: $input) {
    orderGroup { id code total { amount decimal currency } payment { id status } orders { id code status total { amount } vendor { id name } } }
    errors { code message path }
  }
}`;
export const pay = /* GraphQL */ `mutation ($input: ConfirmPaymentInput!) { confirmPayment(input: $input) { payment { id status } errors { code message } } }`;
export const inbox = /* GraphQL */ `subscription { notificationReceived { cursor notification { id type title body } } }`;
export const vendorOrders = /* GraphQL */ `subscription ($vendorId: ID!) { vendorOrderPlaced(vendorId: $vendorId) { cursor order { id code status customer { displayName } lines { title quantity } } } }`;
export const orderStatus = /* GraphQL */ `subscription ($orderId: ID!) { orderStatusChanged(orderId: $orderId) { cursor status order { id code } } }`;
export const fulfil = /* GraphQL */ `mutation ($input: FulfillOrderInput!) { fulfillOrder(input: $input) { order { id status delivery { id status } } errors { code message } } }`;
export const deliveryOfOrder = /* GraphQL */ `query ($orderId: ID!) { order(id: $orderId) { delivery { id status courier { displayName } } } }`;
export const deliveryUpdates = /* GraphQL */ `subscription ($deliveryId: ID!) { deliveryUpdated(deliveryId: $deliveryId) { cursor status delivery { id eta courier { displayName vehicle } } } }`;
export const locations = /* GraphQL */ `subscription ($deliveryId: ID!) { courierLocation(deliveryId: $deliveryId) { cursor sequence location { latitude longitude } } }`;
export const courier = /* GraphQL */ `query { me { courierProfile { id displayName status lastSequence location { latitude longitude } } } }`;
export const available = /* GraphQL */ `mutation ($input: SetCourierAvailabilityInput!) { setCourierAvailability(input: $input) { courier { id status } errors { code message } } }`;
export const assignments = /* GraphQL */ `query { getCourierAssignments(first: 100) { nodes { endedAt delivery { id } } } }`;
export const move = /* GraphQL */ `mutation ($input: UpdateDeliveryStatusInput!) { updateDeliveryStatus(input: $input) { delivery { id status } errors { code message } } }`;
export const report = /* GraphQL */ `mutation ($input: ReportCourierLocationsInput!) { reportCourierLocations(input: $input) { report { accepted } errors { code message } } }`;
export const balance = /* GraphQL */ `query ($vendorId: ID!) { getVendorBalance(vendorId: $vendorId, currency: "EUR") { pending { amount decimal } available { amount } } }`;
export const trial = /* GraphQL */ `query { trialBalance { balanced lines { currency difference { amount } } } ledgerAccount(code: "platform:revenue:commission", currency: "EUR") { balance { amount decimal } } }`;
export const orderPage = /* GraphQL */ `query ($id: ID!) {
  order(id: $id) {
    code
    status
    total { amount currency }
    customer { displayName }
    vendor { name }
    lines { title quantity total { amount } }
    group { code payment { status amount { amount } splits { amount { amount } } } }
    delivery { status courier { displayName vehicle } deliveredAt }
    notifications { type title }
  }
}`;
