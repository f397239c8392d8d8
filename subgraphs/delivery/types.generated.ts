// Generated from schema.graphql by codegen.ts. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DeliveryRow, CourierProfileRow, DeliveryAssignmentRow, DeliveryExceptionRow, DeliveryRouteRow, DeliveryCourierRow, DeliveryTrackingRow, DeliveryPlaceRow, RouteStopRow, MoneyRow, OrderRow, UserRow, VendorRow, NearbyCourierRow, DeliveryUpdatedEventRow, CourierLocationEventRow, CourierAssignmentEventRow } from './rows.ts';
import type { GraphContext } from './loaders.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A whole number of 64 bits, as text in JSON. */
  BigInt: { input: bigint; output: bigint; }
  /** An instant, ISO 8601 in UTC. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Query = {
  readonly __typename?: 'Query';
  /** A delivery by id. Null unless you are its customer, its courier, a member of its vendor or staff. */
  readonly delivery: Maybe<Delivery>;
  /**
   * Where a delivery is. Give `id` (parties of the delivery and staff) or `publicToken` (anybody who has it; limited data). Null when there is
   * no such delivery or it is not yours.
   */
  readonly trackDelivery: Maybe<DeliveryTracking>;
  /**
   * Deliveries a courier was given on a day, newest first, and on the current day also all that are still open. Without `courierId` your own. Null
   * when there is no such courier or it is neither you nor are you staff.
   */
  readonly getCourierAssignments: Maybe<DeliveryAssignmentConnection>;
  /** Price and time of a delivery, without ordering it. Good for this moment; holds nothing. */
  readonly quoteDelivery: QuoteDeliveryPayload;
  /** Couriers around a place who have room for a delivery, nearest first. Staff only; empty for others. */
  readonly nearbyCouriers: ReadonlyArray<NearbyCourier>;
};


export type QueryDeliveryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTrackDeliveryArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  publicToken?: InputMaybe<Scalars['String']['input']>;
};


export type QueryGetCourierAssignmentsArgs = {
  courierId?: InputMaybe<Scalars['ID']['input']>;
  date?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryQuoteDeliveryArgs = {
  input: QuoteDeliveryInput;
};


export type QueryNearbyCouriersArgs = {
  location: GeoPointInput;
  radius?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Makes a user a courier, offline at first. Staff only. */
  readonly registerCourier: RegisterCourierPayload;
  /** Starts or ends a courier's time of receiving deliveries. Your own, or any for staff. Open deliveries stay with the courier. */
  readonly setCourierAvailability: SetCourierAvailabilityPayload;
  /** Makes the delivery of an order by hand; checkout does it by itself. Staff only. */
  readonly createDelivery: CreateDeliveryPayload;
  /**
   * Gives a waiting delivery to a courier. Staff choose the courier or let Plaza choose; members of the vendor let Plaza choose. Of many who try at
   * once exactly one succeeds, the others get DELIVERY_ALREADY_ASSIGNED or COURIER_UNAVAILABLE.
   */
  readonly assignDelivery: AssignDeliveryPayload;
  /** Moves a delivery. For its courier, members of its vendor (MARK_READY only) and staff. */
  readonly updateDeliveryStatus: UpdateDeliveryStatusPayload;
  /** Records a problem with a delivery and acts on it by policy, or as `resolution` says. For its courier and staff. */
  readonly handleDeliveryExceptions: HandleDeliveryExceptionsPayload;
  /** Plans the order of a courier's open stops anew, from the courier's position. For that courier and staff. */
  readonly optimizeDeliveryRoutes: OptimizeDeliveryRoutesPayload;
  /**
   * Tells where you are, as a courier. Positions may come late, twice and out of order: those at or before the newest known sequence or time change
   * nothing. Jumps faster than 60 m/s are refused one by one. The customers of your open deliveries see the newest.
   */
  readonly reportCourierLocations: ReportCourierLocationsPayload;
};


export type MutationRegisterCourierArgs = {
  input: RegisterCourierInput;
};


export type MutationSetCourierAvailabilityArgs = {
  input: SetCourierAvailabilityInput;
};


export type MutationCreateDeliveryArgs = {
  input: CreateDeliveryInput;
};


export type MutationAssignDeliveryArgs = {
  input: AssignDeliveryInput;
};


export type MutationUpdateDeliveryStatusArgs = {
  input: UpdateDeliveryStatusInput;
};


export type MutationHandleDeliveryExceptionsArgs = {
  input: HandleDeliveryExceptionsInput;
};


export type MutationOptimizeDeliveryRoutesArgs = {
  input: OptimizeDeliveryRoutesInput;
};


export type MutationReportCourierLocationsArgs = {
  input: ReportCourierLocationsInput;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Each move of a delivery. For its parties and staff. */
  readonly deliveryUpdated: DeliveryUpdatedEvent;
  /** Positions of the courier while the delivery is open. For its parties and staff. */
  readonly courierLocation: CourierLocationEvent;
  /** Deliveries a courier is given or loses, and their moves. For that courier and staff. */
  readonly courierAssignmentsChanged: CourierAssignmentEvent;
};


export type SubscriptionDeliveryUpdatedArgs = {
  deliveryId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type SubscriptionCourierLocationArgs = {
  deliveryId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type SubscriptionCourierAssignmentsChangedArgs = {
  courierId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Goods of one order on their way from a vendor to a customer. For that customer, the courier, members of that vendor and staff. */
export type Delivery = {
  readonly __typename?: 'Delivery';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** The order it brings. Its `id` is for all parties; asked for more, null for those who may not read the order, such as the courier. */
  readonly order: Maybe<Order>;
  /** Whose goods it brings. Its `id` is for all parties; asked for more, null for those who may not see the vendor any more. */
  readonly vendor: Maybe<Vendor>;
  /** Who gets them. */
  readonly customer: User;
  /** Where in its life it is. */
  readonly status: DeliveryStatus;
  /** The events it accepts in this state; not all of them from everybody. */
  readonly availableTransitions: ReadonlyArray<DeliveryEventName>;
  /** Where the goods are fetched. */
  readonly pickup: DeliveryPlace;
  /** Where the goods are brought. */
  readonly dropoff: DeliveryPlace;
  /** How many pieces. */
  readonly items: Scalars['Int']['output'];
  /** The goods are not ready for the courier before this. */
  readonly readyAt: Scalars['DateTime']['output'];
  /** When it is expected at the customer's door. Null until a courier has it, and when it goes back or is lost. */
  readonly eta: Maybe<Scalars['DateTime']['output']>;
  /** Who brings it, or brought it. Null while it waits for a courier. */
  readonly courier: Maybe<DeliveryCourier>;
  /** For a tracking link that works without signing in. Keep it from those who should not follow the delivery. Null for the courier. */
  readonly publicToken: Maybe<Scalars['String']['output']>;
  /** How often it could not be handed over. */
  readonly attempts: Scalars['Int']['output'];
  /** Proof of delivery. Null before, and when none was given. */
  readonly proof: Maybe<DeliveryProof>;
  /** Problems on the way, newest first, at most 50. */
  readonly exceptions: ReadonlyArray<DeliveryException>;
  /** When it was ordered. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the present courier got it. */
  readonly assignedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the goods were fetched. */
  readonly pickedUpAt: Maybe<Scalars['DateTime']['output']>;
  /** When the goods were handed over. */
  readonly deliveredAt: Maybe<Scalars['DateTime']['output']>;
};

/** Somebody who brings deliveries. For that courier and staff. */
export type CourierProfile = {
  readonly __typename?: 'CourierProfile';
  /** UUID; not the user's. */
  readonly id: Scalars['ID']['output'];
  /** The person. */
  readonly user: User;
  /** What customers see, 1 to 80 characters. */
  readonly displayName: Scalars['String']['output'];
  /** What the courier rides. */
  readonly vehicle: CourierVehicle;
  /** Whether the courier takes new deliveries. */
  readonly status: CourierStatus;
  /** How many deliveries at once at most. */
  readonly capacity: Scalars['Int']['output'];
  /** How many deliveries the courier has now. */
  readonly activeCount: Scalars['Int']['output'];
  /** Last known place. Null before the first position. */
  readonly location: Maybe<GeoPoint>;
  /** When the courier was there. */
  readonly locatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Sequence of the newest position we have: go on above it. Null before the first. */
  readonly lastSequence: Maybe<Scalars['Int']['output']>;
  /** The newest plan of stops. Null before the first. */
  readonly route: Maybe<DeliveryRoute>;
};

/** A problem with a delivery and what was done about it. For the parties of the delivery and staff. */
export type DeliveryException = {
  readonly __typename?: 'DeliveryException';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** The delivery it is about. Null when it is not yours (any more). */
  readonly delivery: Maybe<Delivery>;
  /** What happened. */
  readonly type: DeliveryExceptionType;
  /** What was done. */
  readonly resolution: DeliveryResolution;
  /** Words of who reported it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When it was reported. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** The order of stops advised to a courier. For that courier and staff. */
export type DeliveryRoute = {
  readonly __typename?: 'DeliveryRoute';
  /** UUID. A plan that was not kept (`dryRun`) has one too, but cannot be asked for again. */
  readonly id: Scalars['ID']['output'];
  /** Whose route. */
  readonly courier: CourierProfile;
  /** The stops in order, each pickup before its drop-off. */
  readonly stops: ReadonlyArray<RouteStop>;
  /** Metres by road, estimated. */
  readonly distance: Scalars['Int']['output'];
  /** Seconds, with two minutes at each stop. */
  readonly duration: Scalars['Int']['output'];
  /** When it was planned. */
  readonly plannedAt: Scalars['DateTime']['output'];
};

/** A place where a courier fetches or hands over. */
export type RouteStop = {
  readonly __typename?: 'RouteStop';
  /** The delivery. Null when the courier does not have it any more. */
  readonly delivery: Maybe<Delivery>;
  /** What to do there. */
  readonly kind: RouteStopKind;
  /** Where. */
  readonly location: GeoPoint;
};

/** A delivery in the hands of a courier, now or earlier. */
export type DeliveryAssignment = {
  readonly __typename?: 'DeliveryAssignment';
  /** UUID. */
  readonly id: Scalars['ID']['output'];
  /** The delivery. Null when it is not yours any more: it was given to somebody else. */
  readonly delivery: Maybe<Delivery>;
  /** When the courier got it. */
  readonly assignedAt: Scalars['DateTime']['output'];
  /** When the courier was through with it. Null while open. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** The state of the delivery that ended the assignment; READY when it was given back. Null while open. */
  readonly outcome: Maybe<DeliveryStatus>;
};

/** A page of assignments. */
export type DeliveryAssignmentConnection = {
  readonly __typename?: 'DeliveryAssignmentConnection';
  /** Assignments with their cursors. */
  readonly edges: ReadonlyArray<DeliveryAssignmentEdge>;
  /** The assignments alone. */
  readonly nodes: ReadonlyArray<DeliveryAssignment>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An assignment in a page. */
export type DeliveryAssignmentEdge = {
  readonly __typename?: 'DeliveryAssignmentEdge';
  /** Pass it as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The assignment. */
  readonly node: DeliveryAssignment;
};

/** The courier of a delivery, as its parties see them. */
export type DeliveryCourier = {
  readonly __typename?: 'DeliveryCourier';
  /** What the courier is called. */
  readonly displayName: Scalars['String']['output'];
  /** What the courier rides. */
  readonly vehicle: CourierVehicle;
  /** Last known place. Null when the delivery is not open (staff still see it), and before the first position. */
  readonly location: Maybe<GeoPoint>;
  /** When the courier was there. Null when `location` is. */
  readonly locatedAt: Maybe<Scalars['DateTime']['output']>;
  /** The whole profile. Null unless you are that courier or staff. */
  readonly profile: Maybe<CourierProfile>;
};

/** What a tracking page shows. Names and addresses are in `delivery`, for the parties only. */
export type DeliveryTracking = {
  readonly __typename?: 'DeliveryTracking';
  /** For display, in the words carriers share. */
  readonly publicStatus: DeliveryPublicStatus;
  /** When it is expected at the door. See `Delivery.eta`. */
  readonly eta: Maybe<Scalars['DateTime']['output']>;
  /** What the courier rides. Null while it waits for a courier. */
  readonly vehicle: Maybe<CourierVehicle>;
  /** Where the courier is. With a public token only between pickup and hand-over; null otherwise. */
  readonly location: Maybe<GeoPoint>;
  /** When the courier was there. Null when `location` is. */
  readonly locatedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was handed over. */
  readonly deliveredAt: Maybe<Scalars['DateTime']['output']>;
  /** Everything. Null with a public token, unless you are signed in as a party of the delivery or staff. */
  readonly delivery: Maybe<Delivery>;
};

/** A courier near a place. */
export type NearbyCourier = {
  readonly __typename?: 'NearbyCourier';
  /** Who. */
  readonly courier: CourierProfile;
  /** Metres in the straight line. */
  readonly distance: Scalars['Int']['output'];
};

/** An address and its place on the map. */
export type DeliveryPlace = {
  readonly __typename?: 'DeliveryPlace';
  /** As one would write it on a parcel, 1 to 500 characters. */
  readonly address: Scalars['String']['output'];
  /** Where it is. */
  readonly location: GeoPoint;
};

/** What shows that goods were handed over. */
export type DeliveryProof = {
  readonly __typename?: 'DeliveryProof';
  /** What kind of proof. */
  readonly kind: DeliveryProofKind;
  /** The name of who signed, the code that was said, or the reference of a picture; 1 to 500 characters. */
  readonly value: Scalars['String']['output'];
};

/** Price and time of a delivery. */
export type DeliveryQuote = {
  readonly __typename?: 'DeliveryQuote';
  /** What the delivery costs. */
  readonly fee: Money;
  /** Metres by road, estimated. */
  readonly distance: Scalars['Int']['output'];
  /** Minutes from now until hand-over if a courier sets out now, rounded up to five. Null when no courier is free nearby. */
  readonly minutes: Maybe<Scalars['Int']['output']>;
};

/** A delivery moved. */
export type DeliveryUpdatedEvent = {
  readonly __typename?: 'DeliveryUpdatedEvent';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The state it moved to. `delivery` may be further on already. */
  readonly status: DeliveryStatus;
  /** The delivery as it is now. Null when you may not see it any more. */
  readonly delivery: Maybe<Delivery>;
};

/** A courier was somewhere. */
export type CourierLocationEvent = {
  readonly __typename?: 'CourierLocationEvent';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** Counted by the courier's device; grows. */
  readonly sequence: Scalars['Int']['output'];
  /** Where. */
  readonly location: GeoPoint;
  /** When. */
  readonly recordedAt: Scalars['DateTime']['output'];
};

/** A delivery came to a courier, moved or left. */
export type CourierAssignmentEvent = {
  readonly __typename?: 'CourierAssignmentEvent';
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The state it moved to. */
  readonly status: DeliveryStatus;
  /** The delivery as it is now. Null when it is another courier's, or waits for one. */
  readonly delivery: Maybe<Delivery>;
};

export type Order = {
  readonly __typename?: 'Order';
  readonly id: Scalars['ID']['output'];
  /** How the goods come. Null before the order is confirmed, and for those who may not see the delivery. */
  readonly delivery: Maybe<Delivery>;
};

export type User = {
  readonly __typename?: 'User';
  readonly id: Scalars['ID']['output'];
  /** The person's work as a courier. Null for everybody but that person and staff, and when they are no courier. */
  readonly courierProfile: Maybe<CourierProfile>;
};

export type Vendor = {
  readonly __typename?: 'Vendor';
  readonly id: Scalars['ID']['output'];
};

/** The life of a delivery. */
export type DeliveryStatus =
  /** Ordered; the goods are being packed. */
  | 'CREATED'
  /** Waits for a courier. */
  | 'READY'
  /** A courier has it, and has not set out. */
  | 'ASSIGNED'
  /** The courier is on the way to the vendor. */
  | 'EN_ROUTE_TO_PICKUP'
  /** The courier is at the vendor's. */
  | 'AT_PICKUP'
  /** The courier has the goods. */
  | 'PICKED_UP'
  /** The courier is on the way to the customer. */
  | 'EN_ROUTE_TO_DROPOFF'
  /** The courier is at the customer's door. */
  | 'AT_DROPOFF'
  /** Handed over. */
  | 'DELIVERED'
  /** Could not be handed over; the courier still has it. */
  | 'ATTEMPT_FAILED'
  /** On the way back to the vendor. */
  | 'RETURNING'
  /** Back at the vendor's. */
  | 'RETURNED'
  /** Called off before the pickup. */
  | 'CANCELLED'
  /** Lost on the way. */
  | 'LOST'
  /** Broken on the way. */
  | 'DAMAGED';

/** What moves a delivery. */
export type DeliveryEventName =
  /** The goods are packed. */
  | 'MARK_READY'
  /** A courier was found; only through `assignDelivery` or by itself. */
  | 'ASSIGN'
  /** The courier gives it back, or it is taken away. */
  | 'UNASSIGN'
  /** The courier sets out to the vendor. */
  | 'DEPART_TO_PICKUP'
  /** The courier is at the vendor's. */
  | 'ARRIVE_AT_PICKUP'
  /** The courier takes the goods. */
  | 'PICK_UP'
  /** The courier sets out to the customer. */
  | 'DEPART_TO_DROPOFF'
  /** The courier is at the door. */
  | 'ARRIVE_AT_DROPOFF'
  /** Handed over. */
  | 'DELIVER'
  /** Nobody there, refused, wrong place. */
  | 'FAIL_ATTEMPT'
  /** The courier tries again. */
  | 'RETRY'
  /** The courier brings the goods back. */
  | 'START_RETURN'
  /** The vendor has the goods again. */
  | 'COMPLETE_RETURN'
  /** Called off. After the pickup the goods go back. Staff only; customers and vendors cancel the order. */
  | 'CANCEL'
  /** The goods are lost. Staff only; couriers report an exception. */
  | 'REPORT_LOST'
  /** The goods are broken. Staff only; couriers report an exception. */
  | 'REPORT_DAMAGED';

/** A delivery as public tracking pages name it. */
export type DeliveryPublicStatus =
  /** Ordered; the goods are being packed. */
  | 'INFO_RECEIVED'
  /** Waits for the courier. */
  | 'PENDING'
  /** Fetched. */
  | 'IN_TRANSIT'
  /** On the last way. */
  | 'OUT_FOR_DELIVERY'
  /** Nobody took it; it is tried again or goes back. */
  | 'FAILED_ATTEMPT'
  /** Handed over. */
  | 'DELIVERED'
  /** It will not come: called off, going back or lost. */
  | 'EXCEPTION';

/** What a courier rides; it decides the expected speed. */
export type CourierVehicle =
  /** 1.3 m/s. */
  | 'FOOT'
  /** 4.2 m/s. */
  | 'BICYCLE'
  /** 7 m/s. */
  | 'SCOOTER'
  /** 8 m/s. */
  | 'CAR'
  /** 7 m/s. */
  | 'VAN';

/** Whether a courier takes new deliveries. */
export type CourierStatus =
  /** Takes none. */
  | 'OFFLINE'
  /** Takes them while there is room. */
  | 'AVAILABLE';

/** How Plaza chooses a courier. */
export type AssignmentStrategy =
  /** The one for whom it costs least time, by way, waiting, vehicle and load. */
  | 'BEST';

/** What can go wrong with a delivery. */
export type DeliveryExceptionType =
  /** Nobody opens. */
  | 'CUSTOMER_ABSENT'
  /** The address does not exist or is somebody else's. */
  | 'WRONG_ADDRESS'
  /** The customer does not want it. */
  | 'REFUSED'
  /** The customer is too young for it or cannot show otherwise. */
  | 'AGE_CHECK_FAILED'
  /** The goods are broken. */
  | 'DAMAGED'
  /** The goods are gone. */
  | 'LOST'
  /** The vendor has not packed yet. */
  | 'MERCHANT_NOT_READY'
  /** The courier cannot go on. */
  | 'VEHICLE_BREAKDOWN'
  /** The courier does not answer. */
  | 'COURIER_UNRESPONSIVE'
  /** The courier is not where they should be. */
  | 'ROUTE_DEVIATION'
  /** The courier has not moved for long. */
  | 'PROLONGED_STOP'
  /** Rain, snow, storm. */
  | 'WEATHER'
  /** It does not fit. */
  | 'CAPACITY';

/** What is done about a problem. */
export type DeliveryResolution =
  /** Nothing yet: staff look at it. */
  | 'HOLD'
  /** The same courier tries again. */
  | 'RETRY'
  /** Another courier gets it. Before the pickup only. */
  | 'REASSIGN'
  /** The goods go back to the vendor. */
  | 'RETURN'
  /** The goods are lost (LOST) or broken (DAMAGED), and the delivery ends. */
  | 'WRITE_OFF';

/** What shows that goods were handed over. */
export type DeliveryProofKind =
  /** A picture. */
  | 'PHOTO'
  /** A signature. */
  | 'SIGNATURE'
  /** A code the customer says. */
  | 'CODE'
  /** Words of the courier. */
  | 'NOTE';

/** What a courier does at a stop. */
export type RouteStopKind =
  /** Fetch. */
  | 'PICKUP'
  /** Hand over. */
  | 'DROPOFF';

/** A place on earth (WGS 84). */
export type GeoPointInput = {
  /** Degrees north, -90 to 90. */
  readonly latitude: Scalars['Float']['input'];
  /** Degrees east, -180 to 180. */
  readonly longitude: Scalars['Float']['input'];
};

/** An address and its place on the map. */
export type DeliveryPlaceInput = {
  /** As one would write it on a parcel, 1 to 500 characters. */
  readonly address: Scalars['String']['input'];
  /** Where it is. */
  readonly location: GeoPointInput;
};

/** What is to be brought where, for a price. */
export type QuoteDeliveryInput = {
  /** Where the goods are. */
  readonly pickup: GeoPointInput;
  /** Where they go. */
  readonly dropoff: GeoPointInput;
  /** How many pieces, 1 to 100000. */
  readonly items: Scalars['Int']['input'];
  /** ISO 4217; there are tariffs in EUR, GBP and USD. */
  readonly currency: Scalars['String']['input'];
};

/** A new courier. */
export type RegisterCourierInput = {
  /** Who; every user is one courier at most. */
  readonly userId: Scalars['ID']['input'];
  /** What customers see, 1 to 80 characters. */
  readonly displayName: Scalars['String']['input'];
  /** What the courier rides. */
  readonly vehicle: CourierVehicle;
  /** How many deliveries at once, 1 to 20. */
  readonly capacity: Scalars['Int']['input'];
};

/** Whether a courier takes deliveries. */
export type SetCourierAvailabilityInput = {
  /** Id of the courier's profile; your own without it. Others' for staff. */
  readonly courierId?: InputMaybe<Scalars['ID']['input']>;
  /** True to take new deliveries from now on. */
  readonly available: Scalars['Boolean']['input'];
};

/** A delivery made by hand. */
export type CreateDeliveryInput = {
  /** The order it brings; every order has one delivery at most. */
  readonly orderId: Scalars['ID']['input'];
  /** Whose goods. */
  readonly vendorId: Scalars['ID']['input'];
  /** Who gets them. */
  readonly customerId: Scalars['ID']['input'];
  /** Where the goods are fetched. */
  readonly pickup: DeliveryPlaceInput;
  /** Where they are brought. */
  readonly dropoff: DeliveryPlaceInput;
  /** How many pieces, 1 to 100000. */
  readonly items: Scalars['Int']['input'];
  /** When the goods are ready. Now or past: a courier is looked for at once. Later: after MARK_READY. */
  readonly readyAt: Scalars['DateTime']['input'];
  /** Chosen by you, 1 to 255 characters: sending it again changes nothing. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** To whom a delivery goes. Give `courierId` or `strategy`; BEST when there is neither. */
export type AssignDeliveryInput = {
  /** Id of the delivery; it must be READY. */
  readonly deliveryId: Scalars['ID']['input'];
  /** Id of the courier's profile. Staff only. */
  readonly courierId?: InputMaybe<Scalars['ID']['input']>;
  /** How to choose. */
  readonly strategy?: InputMaybe<AssignmentStrategy>;
};

/** What shows that goods were handed over. */
export type DeliveryProofInput = {
  /** What kind of proof. */
  readonly kind: DeliveryProofKind;
  /** 1 to 500 characters. */
  readonly value: Scalars['String']['input'];
};

/** A move of a delivery. */
export type UpdateDeliveryStatusInput = {
  /** Id of the delivery. */
  readonly deliveryId: Scalars['ID']['input'];
  /** What happened. */
  readonly event: DeliveryEventName;
  /** With DELIVER only. */
  readonly proof?: InputMaybe<DeliveryProofInput>;
  /** Chosen by you, 1 to 255 characters: sending it again changes nothing. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A problem with a delivery. */
export type HandleDeliveryExceptionsInput = {
  /** Id of the delivery. */
  readonly deliveryId: Scalars['ID']['input'];
  /** What happened. */
  readonly type: DeliveryExceptionType;
  /** What to do. Staff only; by policy without it. */
  readonly resolution?: InputMaybe<DeliveryResolution>;
  /** Your words, at most 1000 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by you, 1 to 255 characters: sending it again changes nothing. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Whose stops to plan. */
export type OptimizeDeliveryRoutesInput = {
  /** Id of the courier's profile; your own without it. */
  readonly courierId?: InputMaybe<Scalars['ID']['input']>;
  /** True to see the plan without keeping it. */
  readonly dryRun: Scalars['Boolean']['input'];
};

/** Positions of your device. */
export type ReportCourierLocationsInput = {
  /** 1 to 500 positions. */
  readonly points: ReadonlyArray<CourierPositionInput>;
};

/** Where you were. */
export type CourierPositionInput = {
  /** Counted by your device from 0, and never back: see `CourierProfile.lastSequence`. */
  readonly sequence: Scalars['Int']['input'];
  /** Degrees north, -90 to 90. */
  readonly latitude: Scalars['Float']['input'];
  /** Degrees east, -180 to 180. */
  readonly longitude: Scalars['Float']['input'];
  /** When you were there; at most two minutes ahead of our clock. */
  readonly recordedAt: Scalars['DateTime']['input'];
};

/** Answer of `quoteDelivery`. */
export type QuoteDeliveryPayload = {
  readonly __typename?: 'QuoteDeliveryPayload';
  /** The quote. Null on errors. */
  readonly quote: Maybe<DeliveryQuote>;
  /** Why there is none. */
  readonly errors: ReadonlyArray<DeliveryError>;
};

/** Answer of `registerCourier`. */
export type RegisterCourierPayload = {
  readonly __typename?: 'RegisterCourierPayload';
  /** The new courier. Null on errors. */
  readonly courier: Maybe<CourierProfile>;
  /** Why there is none. */
  readonly errors: ReadonlyArray<DeliveryError>;
};

/** Answer of `setCourierAvailability`. */
export type SetCourierAvailabilityPayload = {
  readonly __typename?: 'SetCourierAvailabilityPayload';
  /** The courier. Null on errors. */
  readonly courier: Maybe<CourierProfile>;
  /** Why nothing changed. */
  readonly errors: ReadonlyArray<DeliveryError>;
};

/** Answer of `createDelivery`. */
export type CreateDeliveryPayload = {
  readonly __typename?: 'CreateDeliveryPayload';
  /** The delivery. Null on errors. */
  readonly delivery: Maybe<Delivery>;
  /** Why there is none. */
  readonly errors: ReadonlyArray<DeliveryError>;
};

/** Answer of `assignDelivery`. */
export type AssignDeliveryPayload = {
  readonly __typename?: 'AssignDeliveryPayload';
  /** The delivery with its courier. Null on errors. */
  readonly delivery: Maybe<Delivery>;
  /** Why nothing changed. */
  readonly errors: ReadonlyArray<DeliveryError>;
};

/** Answer of `updateDeliveryStatus`. */
export type UpdateDeliveryStatusPayload = {
  readonly __typename?: 'UpdateDeliveryStatusPayload';
  /** The delivery as it is now. Null on errors, and when it was given back and is not yours any more. */
  readonly delivery: Maybe<Delivery>;
  /** Why nothing changed. */
  readonly errors: ReadonlyArray<DeliveryError>;
};

/** Answer of `handleDeliveryExceptions`. */
export type HandleDeliveryExceptionsPayload = {
  readonly __typename?: 'HandleDeliveryExceptionsPayload';
  /** The problem as it was recorded. Null on errors. */
  readonly exception: Maybe<DeliveryException>;
  /** Why nothing changed. */
  readonly errors: ReadonlyArray<DeliveryError>;
};

/** Answer of `optimizeDeliveryRoutes`. */
export type OptimizeDeliveryRoutesPayload = {
  readonly __typename?: 'OptimizeDeliveryRoutesPayload';
  /** The plan. Null on errors. */
  readonly route: Maybe<DeliveryRoute>;
  /** Why there is none. */
  readonly errors: ReadonlyArray<DeliveryError>;
};

/** Answer of `reportCourierLocations`. */
export type ReportCourierLocationsPayload = {
  readonly __typename?: 'ReportCourierLocationsPayload';
  /** How many positions were kept, ignored and refused. Null on errors. */
  readonly report: Maybe<CourierLocationReport>;
  /** Why nothing was kept. */
  readonly errors: ReadonlyArray<DeliveryError>;
};

/** What became of reported positions. */
export type CourierLocationReport = {
  readonly __typename?: 'CourierLocationReport';
  /** Kept. */
  readonly accepted: Scalars['Int']['output'];
  /** Known already or too late. */
  readonly ignored: Scalars['Int']['output'];
  /** Jumps, places that do not exist, times that have not come. */
  readonly rejected: Scalars['Int']['output'];
  /** The newest sequence we have: go on above it. Null when none was ever kept. */
  readonly lastSequence: Maybe<Scalars['Int']['output']>;
};

/** A refusal in the area of deliveries. */
export type DeliveryError = UserError & {
  readonly __typename?: 'DeliveryError';
  /** What went wrong. */
  readonly code: DeliveryErrorCode;
  /** What went wrong and what to do, in English. */
  readonly message: Scalars['String']['output'];
  /** The input field to blame, from `input` down; null when it is none. */
  readonly path: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Every refusal in the area of deliveries. */
export type DeliveryErrorCode =
  /** No such delivery, or it is not yours. */
  | 'DELIVERY_NOT_FOUND'
  /** This order has a delivery already. */
  | 'DELIVERY_EXISTS'
  /** The delivery does not wait for a courier. */
  | 'DELIVERY_NOT_READY'
  /** Another courier has this delivery already. */
  | 'DELIVERY_ALREADY_ASSIGNED'
  /** No such courier, or it is not yours to choose. */
  | 'COURIER_NOT_FOUND'
  /** This user is a courier already. */
  | 'COURIER_EXISTS'
  /** The courier is offline or has no room for another delivery, or nobody is available. Try again later. */
  | 'COURIER_UNAVAILABLE'
  /** No such user. */
  | 'USER_NOT_FOUND'
  /** The delivery does not accept this event in its current state; see availableTransitions. */
  | 'INVALID_TRANSITION'
  /** This resolution is not possible in the current state of the delivery. */
  | 'RESOLUTION_NOT_POSSIBLE'
  /** The value is out of its documented limits. */
  | 'INPUT_INVALID'
  /** There is no tariff in this currency. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** The drop-off is farther from the pickup than we deliver. */
  | 'TOO_FAR'
  /** The courier has no open stops, or no known position to start from. */
  | 'ROUTE_EMPTY'
  /** An idempotency key has 1 to 255 characters. */
  | 'IDEMPOTENCY_KEY_INVALID'
  /** This idempotency key was used with other input before. */
  | 'IDEMPOTENCY_MISMATCH';

/** An amount of money, exact. */
export type Money = {
  readonly __typename?: 'Money';
  /** Whole minor units of the currency (cents, yen, fils), as text. */
  readonly amount: Scalars['BigInt']['output'];
  /** ISO 4217 code, such as EUR. */
  readonly currency: Scalars['String']['output'];
  /** The amount in whole units, such as 12.50 for 1250 cents. */
  readonly decimal: Scalars['String']['output'];
};

/** A place on earth (WGS 84). */
export type GeoPoint = {
  readonly __typename?: 'GeoPoint';
  /** Degrees north, -90 to 90. */
  readonly latitude: Scalars['Float']['output'];
  /** Degrees east, -180 to 180. */
  readonly longitude: Scalars['Float']['output'];
};

/** Where a page of a list ends. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether there are more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Pass it as `after` to get the next page; null on an empty page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** A refusal that the caller can do something about. Each area adds its `code`. */
export type UserError = {
  /** What went wrong and what to do, in English. */
  readonly message: Scalars['String']['output'];
  /** The input field to blame, from `input` down; null when it is none. */
  readonly path: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Delivery: Delivery;
  CourierProfile: CourierProfile;
  DeliveryException: DeliveryException;
  DeliveryRoute: DeliveryRoute;
  Order: Order;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Delivery:
    ( { __typename: 'Delivery' }
    & GraphQLRecursivePick<FederationTypes['Delivery'], {"id":true}> );
  CourierProfile:
    ( { __typename: 'CourierProfile' }
    & GraphQLRecursivePick<FederationTypes['CourierProfile'], {"id":true}> );
  DeliveryException:
    ( { __typename: 'DeliveryException' }
    & GraphQLRecursivePick<FederationTypes['DeliveryException'], {"id":true}> );
  DeliveryRoute:
    ( { __typename: 'DeliveryRoute' }
    & GraphQLRecursivePick<FederationTypes['DeliveryRoute'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError: ( DeliveryError );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Delivery: ResolverTypeWrapper<DeliveryRow>;
  CourierProfile: ResolverTypeWrapper<CourierProfileRow>;
  DeliveryException: ResolverTypeWrapper<DeliveryExceptionRow>;
  DeliveryRoute: ResolverTypeWrapper<DeliveryRouteRow>;
  RouteStop: ResolverTypeWrapper<RouteStopRow>;
  DeliveryAssignment: ResolverTypeWrapper<DeliveryAssignmentRow>;
  DeliveryAssignmentConnection: ResolverTypeWrapper<Omit<DeliveryAssignmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DeliveryAssignmentEdge']>, nodes: ReadonlyArray<ResolversTypes['DeliveryAssignment']> }>;
  DeliveryAssignmentEdge: ResolverTypeWrapper<Omit<DeliveryAssignmentEdge, 'node'> & { node: ResolversTypes['DeliveryAssignment'] }>;
  DeliveryCourier: ResolverTypeWrapper<DeliveryCourierRow>;
  DeliveryTracking: ResolverTypeWrapper<DeliveryTrackingRow>;
  NearbyCourier: ResolverTypeWrapper<NearbyCourierRow>;
  DeliveryPlace: ResolverTypeWrapper<DeliveryPlaceRow>;
  DeliveryProof: ResolverTypeWrapper<DeliveryProof>;
  DeliveryQuote: ResolverTypeWrapper<Omit<DeliveryQuote, 'fee'> & { fee: ResolversTypes['Money'] }>;
  DeliveryUpdatedEvent: ResolverTypeWrapper<DeliveryUpdatedEventRow>;
  CourierLocationEvent: ResolverTypeWrapper<CourierLocationEventRow>;
  CourierAssignmentEvent: ResolverTypeWrapper<CourierAssignmentEventRow>;
  Order: ResolverTypeWrapper<OrderRow>;
  User: ResolverTypeWrapper<UserRow>;
  Vendor: ResolverTypeWrapper<VendorRow>;
  DeliveryStatus: DeliveryStatus;
  DeliveryEventName: DeliveryEventName;
  DeliveryPublicStatus: DeliveryPublicStatus;
  CourierVehicle: CourierVehicle;
  CourierStatus: CourierStatus;
  AssignmentStrategy: AssignmentStrategy;
  DeliveryExceptionType: DeliveryExceptionType;
  DeliveryResolution: DeliveryResolution;
  DeliveryProofKind: DeliveryProofKind;
  RouteStopKind: RouteStopKind;
  GeoPointInput: GeoPointInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  DeliveryPlaceInput: DeliveryPlaceInput;
  QuoteDeliveryInput: QuoteDeliveryInput;
  RegisterCourierInput: RegisterCourierInput;
  SetCourierAvailabilityInput: SetCourierAvailabilityInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CreateDeliveryInput: CreateDeliveryInput;
  AssignDeliveryInput: AssignDeliveryInput;
  DeliveryProofInput: DeliveryProofInput;
  UpdateDeliveryStatusInput: UpdateDeliveryStatusInput;
  HandleDeliveryExceptionsInput: HandleDeliveryExceptionsInput;
  OptimizeDeliveryRoutesInput: OptimizeDeliveryRoutesInput;
  ReportCourierLocationsInput: ReportCourierLocationsInput;
  CourierPositionInput: CourierPositionInput;
  QuoteDeliveryPayload: ResolverTypeWrapper<Omit<QuoteDeliveryPayload, 'quote'> & { quote?: Maybe<ResolversTypes['DeliveryQuote']> }>;
  RegisterCourierPayload: ResolverTypeWrapper<Omit<RegisterCourierPayload, 'courier'> & { courier?: Maybe<ResolversTypes['CourierProfile']> }>;
  SetCourierAvailabilityPayload: ResolverTypeWrapper<Omit<SetCourierAvailabilityPayload, 'courier'> & { courier?: Maybe<ResolversTypes['CourierProfile']> }>;
  CreateDeliveryPayload: ResolverTypeWrapper<Omit<CreateDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversTypes['Delivery']> }>;
  AssignDeliveryPayload: ResolverTypeWrapper<Omit<AssignDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversTypes['Delivery']> }>;
  UpdateDeliveryStatusPayload: ResolverTypeWrapper<Omit<UpdateDeliveryStatusPayload, 'delivery'> & { delivery?: Maybe<ResolversTypes['Delivery']> }>;
  HandleDeliveryExceptionsPayload: ResolverTypeWrapper<Omit<HandleDeliveryExceptionsPayload, 'exception'> & { exception?: Maybe<ResolversTypes['DeliveryException']> }>;
  OptimizeDeliveryRoutesPayload: ResolverTypeWrapper<Omit<OptimizeDeliveryRoutesPayload, 'route'> & { route?: Maybe<ResolversTypes['DeliveryRoute']> }>;
  ReportCourierLocationsPayload: ResolverTypeWrapper<ReportCourierLocationsPayload>;
  CourierLocationReport: ResolverTypeWrapper<CourierLocationReport>;
  DeliveryError: ResolverTypeWrapper<DeliveryError>;
  DeliveryErrorCode: DeliveryErrorCode;
  Money: ResolverTypeWrapper<MoneyRow>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  Delivery: DeliveryRow;
  CourierProfile: CourierProfileRow;
  DeliveryException: DeliveryExceptionRow;
  DeliveryRoute: DeliveryRouteRow;
  RouteStop: RouteStopRow;
  DeliveryAssignment: DeliveryAssignmentRow;
  DeliveryAssignmentConnection: Omit<DeliveryAssignmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DeliveryAssignmentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DeliveryAssignment']> };
  DeliveryAssignmentEdge: Omit<DeliveryAssignmentEdge, 'node'> & { node: ResolversParentTypes['DeliveryAssignment'] };
  DeliveryCourier: DeliveryCourierRow;
  DeliveryTracking: DeliveryTrackingRow;
  NearbyCourier: NearbyCourierRow;
  DeliveryPlace: DeliveryPlaceRow;
  DeliveryProof: DeliveryProof;
  DeliveryQuote: Omit<DeliveryQuote, 'fee'> & { fee: ResolversParentTypes['Money'] };
  DeliveryUpdatedEvent: DeliveryUpdatedEventRow;
  CourierLocationEvent: CourierLocationEventRow;
  CourierAssignmentEvent: CourierAssignmentEventRow;
  Order: OrderRow;
  User: UserRow;
  Vendor: VendorRow;
  GeoPointInput: GeoPointInput;
  Float: Scalars['Float']['output'];
  DeliveryPlaceInput: DeliveryPlaceInput;
  QuoteDeliveryInput: QuoteDeliveryInput;
  RegisterCourierInput: RegisterCourierInput;
  SetCourierAvailabilityInput: SetCourierAvailabilityInput;
  Boolean: Scalars['Boolean']['output'];
  CreateDeliveryInput: CreateDeliveryInput;
  AssignDeliveryInput: AssignDeliveryInput;
  DeliveryProofInput: DeliveryProofInput;
  UpdateDeliveryStatusInput: UpdateDeliveryStatusInput;
  HandleDeliveryExceptionsInput: HandleDeliveryExceptionsInput;
  OptimizeDeliveryRoutesInput: OptimizeDeliveryRoutesInput;
  ReportCourierLocationsInput: ReportCourierLocationsInput;
  CourierPositionInput: CourierPositionInput;
  QuoteDeliveryPayload: Omit<QuoteDeliveryPayload, 'quote'> & { quote?: Maybe<ResolversParentTypes['DeliveryQuote']> };
  RegisterCourierPayload: Omit<RegisterCourierPayload, 'courier'> & { courier?: Maybe<ResolversParentTypes['CourierProfile']> };
  SetCourierAvailabilityPayload: Omit<SetCourierAvailabilityPayload, 'courier'> & { courier?: Maybe<ResolversParentTypes['CourierProfile']> };
  CreateDeliveryPayload: Omit<CreateDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversParentTypes['Delivery']> };
  AssignDeliveryPayload: Omit<AssignDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversParentTypes['Delivery']> };
  UpdateDeliveryStatusPayload: Omit<UpdateDeliveryStatusPayload, 'delivery'> & { delivery?: Maybe<ResolversParentTypes['Delivery']> };
  HandleDeliveryExceptionsPayload: Omit<HandleDeliveryExceptionsPayload, 'exception'> & { exception?: Maybe<ResolversParentTypes['DeliveryException']> };
  OptimizeDeliveryRoutesPayload: Omit<OptimizeDeliveryRoutesPayload, 'route'> & { route?: Maybe<ResolversParentTypes['DeliveryRoute']> };
  ReportCourierLocationsPayload: ReportCourierLocationsPayload;
  CourierLocationReport: CourierLocationReport;
  DeliveryError: DeliveryError;
  Money: MoneyRow;
  GeoPoint: GeoPoint;
  PageInfo: PageInfo;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  BigInt: Scalars['BigInt']['output'];
  DateTime: Scalars['DateTime']['output'];
};

export type QueryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType, RequireFields<QueryDeliveryArgs, 'id'>>;
  trackDelivery?: Resolver<Maybe<ResolversTypes['DeliveryTracking']>, ParentType, ContextType, Partial<QueryTrackDeliveryArgs>>;
  getCourierAssignments?: Resolver<Maybe<ResolversTypes['DeliveryAssignmentConnection']>, ParentType, ContextType, RequireFields<QueryGetCourierAssignmentsArgs, 'first'>>;
  quoteDelivery?: Resolver<ResolversTypes['QuoteDeliveryPayload'], ParentType, ContextType, RequireFields<QueryQuoteDeliveryArgs, 'input'>>;
  nearbyCouriers?: Resolver<ReadonlyArray<ResolversTypes['NearbyCourier']>, ParentType, ContextType, RequireFields<QueryNearbyCouriersArgs, 'location' | 'radius' | 'first'>>;
};

export type MutationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  registerCourier?: Resolver<ResolversTypes['RegisterCourierPayload'], ParentType, ContextType, RequireFields<MutationRegisterCourierArgs, 'input'>>;
  setCourierAvailability?: Resolver<ResolversTypes['SetCourierAvailabilityPayload'], ParentType, ContextType, RequireFields<MutationSetCourierAvailabilityArgs, 'input'>>;
  createDelivery?: Resolver<ResolversTypes['CreateDeliveryPayload'], ParentType, ContextType, RequireFields<MutationCreateDeliveryArgs, 'input'>>;
  assignDelivery?: Resolver<ResolversTypes['AssignDeliveryPayload'], ParentType, ContextType, RequireFields<MutationAssignDeliveryArgs, 'input'>>;
  updateDeliveryStatus?: Resolver<ResolversTypes['UpdateDeliveryStatusPayload'], ParentType, ContextType, RequireFields<MutationUpdateDeliveryStatusArgs, 'input'>>;
  handleDeliveryExceptions?: Resolver<ResolversTypes['HandleDeliveryExceptionsPayload'], ParentType, ContextType, RequireFields<MutationHandleDeliveryExceptionsArgs, 'input'>>;
  optimizeDeliveryRoutes?: Resolver<ResolversTypes['OptimizeDeliveryRoutesPayload'], ParentType, ContextType, RequireFields<MutationOptimizeDeliveryRoutesArgs, 'input'>>;
  reportCourierLocations?: Resolver<ResolversTypes['ReportCourierLocationsPayload'], ParentType, ContextType, RequireFields<MutationReportCourierLocationsArgs, 'input'>>;
};

export type SubscriptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  deliveryUpdated?: SubscriptionResolver<ResolversTypes['DeliveryUpdatedEvent'], "deliveryUpdated", ParentType, ContextType, RequireFields<SubscriptionDeliveryUpdatedArgs, 'deliveryId'>>;
  courierLocation?: SubscriptionResolver<ResolversTypes['CourierLocationEvent'], "courierLocation", ParentType, ContextType, RequireFields<SubscriptionCourierLocationArgs, 'deliveryId'>>;
  courierAssignmentsChanged?: SubscriptionResolver<ResolversTypes['CourierAssignmentEvent'], "courierAssignmentsChanged", ParentType, ContextType, RequireFields<SubscriptionCourierAssignmentsChangedArgs, 'courierId'>>;
};

export type DeliveryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Delivery'] = ResolversParentTypes['Delivery'], FederationReferenceType extends FederationReferenceTypes['Delivery'] = FederationReferenceTypes['Delivery']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Delivery']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DeliveryStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['DeliveryEventName']>, ParentType, ContextType>;
  pickup?: Resolver<ResolversTypes['DeliveryPlace'], ParentType, ContextType>;
  dropoff?: Resolver<ResolversTypes['DeliveryPlace'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  readyAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  eta?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  courier?: Resolver<Maybe<ResolversTypes['DeliveryCourier']>, ParentType, ContextType>;
  publicToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  proof?: Resolver<Maybe<ResolversTypes['DeliveryProof']>, ParentType, ContextType>;
  exceptions?: Resolver<ReadonlyArray<ResolversTypes['DeliveryException']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  assignedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pickedUpAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CourierProfileResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CourierProfile'] = ResolversParentTypes['CourierProfile'], FederationReferenceType extends FederationReferenceTypes['CourierProfile'] = FederationReferenceTypes['CourierProfile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CourierProfile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vehicle?: Resolver<ResolversTypes['CourierVehicle'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CourierStatus'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  activeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  locatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  route?: Resolver<Maybe<ResolversTypes['DeliveryRoute']>, ParentType, ContextType>;
};

export type DeliveryExceptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeliveryException'] = ResolversParentTypes['DeliveryException'], FederationReferenceType extends FederationReferenceTypes['DeliveryException'] = FederationReferenceTypes['DeliveryException']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DeliveryException']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['DeliveryExceptionType'], ParentType, ContextType>;
  resolution?: Resolver<ResolversTypes['DeliveryResolution'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DeliveryRouteResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeliveryRoute'] = ResolversParentTypes['DeliveryRoute'], FederationReferenceType extends FederationReferenceTypes['DeliveryRoute'] = FederationReferenceTypes['DeliveryRoute']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DeliveryRoute']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  courier?: Resolver<ResolversTypes['CourierProfile'], ParentType, ContextType>;
  stops?: Resolver<ReadonlyArray<ResolversTypes['RouteStop']>, ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  duration?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RouteStopResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RouteStop'] = ResolversParentTypes['RouteStop']> = {
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RouteStopKind'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['GeoPoint'], ParentType, ContextType>;
};

export type DeliveryAssignmentResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeliveryAssignment'] = ResolversParentTypes['DeliveryAssignment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  assignedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['DeliveryStatus']>, ParentType, ContextType>;
};

export type DeliveryAssignmentConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeliveryAssignmentConnection'] = ResolversParentTypes['DeliveryAssignmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeliveryAssignmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeliveryAssignment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeliveryAssignmentEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeliveryAssignmentEdge'] = ResolversParentTypes['DeliveryAssignmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeliveryAssignment'], ParentType, ContextType>;
};

export type DeliveryCourierResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeliveryCourier'] = ResolversParentTypes['DeliveryCourier']> = {
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vehicle?: Resolver<ResolversTypes['CourierVehicle'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  locatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['CourierProfile']>, ParentType, ContextType>;
};

export type DeliveryTrackingResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeliveryTracking'] = ResolversParentTypes['DeliveryTracking']> = {
  publicStatus?: Resolver<ResolversTypes['DeliveryPublicStatus'], ParentType, ContextType>;
  eta?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['CourierVehicle']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  locatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
};

export type NearbyCourierResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['NearbyCourier'] = ResolversParentTypes['NearbyCourier']> = {
  courier?: Resolver<ResolversTypes['CourierProfile'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeliveryPlaceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeliveryPlace'] = ResolversParentTypes['DeliveryPlace']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['GeoPoint'], ParentType, ContextType>;
};

export type DeliveryProofResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeliveryProof'] = ResolversParentTypes['DeliveryProof']> = {
  kind?: Resolver<ResolversTypes['DeliveryProofKind'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeliveryQuoteResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeliveryQuote'] = ResolversParentTypes['DeliveryQuote']> = {
  fee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeliveryUpdatedEventResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeliveryUpdatedEvent'] = ResolversParentTypes['DeliveryUpdatedEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DeliveryStatus'], ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
};

export type CourierLocationEventResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CourierLocationEvent'] = ResolversParentTypes['CourierLocationEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['GeoPoint'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CourierAssignmentEventResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CourierAssignmentEvent'] = ResolversParentTypes['CourierAssignmentEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DeliveryStatus'], ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
};

export type OrderResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  courierProfile?: Resolver<Maybe<ResolversTypes['CourierProfile']>, ParentType, ContextType>;
};

export type VendorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Vendor'] = ResolversParentTypes['Vendor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QuoteDeliveryPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['QuoteDeliveryPayload'] = ResolversParentTypes['QuoteDeliveryPayload']> = {
  quote?: Resolver<Maybe<ResolversTypes['DeliveryQuote']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['DeliveryError']>, ParentType, ContextType>;
};

export type RegisterCourierPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RegisterCourierPayload'] = ResolversParentTypes['RegisterCourierPayload']> = {
  courier?: Resolver<Maybe<ResolversTypes['CourierProfile']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['DeliveryError']>, ParentType, ContextType>;
};

export type SetCourierAvailabilityPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SetCourierAvailabilityPayload'] = ResolversParentTypes['SetCourierAvailabilityPayload']> = {
  courier?: Resolver<Maybe<ResolversTypes['CourierProfile']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['DeliveryError']>, ParentType, ContextType>;
};

export type CreateDeliveryPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CreateDeliveryPayload'] = ResolversParentTypes['CreateDeliveryPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['DeliveryError']>, ParentType, ContextType>;
};

export type AssignDeliveryPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AssignDeliveryPayload'] = ResolversParentTypes['AssignDeliveryPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['DeliveryError']>, ParentType, ContextType>;
};

export type UpdateDeliveryStatusPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpdateDeliveryStatusPayload'] = ResolversParentTypes['UpdateDeliveryStatusPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['DeliveryError']>, ParentType, ContextType>;
};

export type HandleDeliveryExceptionsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HandleDeliveryExceptionsPayload'] = ResolversParentTypes['HandleDeliveryExceptionsPayload']> = {
  exception?: Resolver<Maybe<ResolversTypes['DeliveryException']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['DeliveryError']>, ParentType, ContextType>;
};

export type OptimizeDeliveryRoutesPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OptimizeDeliveryRoutesPayload'] = ResolversParentTypes['OptimizeDeliveryRoutesPayload']> = {
  route?: Resolver<Maybe<ResolversTypes['DeliveryRoute']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['DeliveryError']>, ParentType, ContextType>;
};

export type ReportCourierLocationsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReportCourierLocationsPayload'] = ResolversParentTypes['ReportCourierLocationsPayload']> = {
  report?: Resolver<Maybe<ResolversTypes['CourierLocationReport']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['DeliveryError']>, ParentType, ContextType>;
};

export type CourierLocationReportResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CourierLocationReport'] = ResolversParentTypes['CourierLocationReport']> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ignored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeliveryErrorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeliveryError'] = ResolversParentTypes['DeliveryError']> = {
  code?: Resolver<ResolversTypes['DeliveryErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decimal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'DeliveryError', ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type Resolvers<ContextType = GraphContext> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Delivery?: DeliveryResolvers<ContextType>;
  CourierProfile?: CourierProfileResolvers<ContextType>;
  DeliveryException?: DeliveryExceptionResolvers<ContextType>;
  DeliveryRoute?: DeliveryRouteResolvers<ContextType>;
  RouteStop?: RouteStopResolvers<ContextType>;
  DeliveryAssignment?: DeliveryAssignmentResolvers<ContextType>;
  DeliveryAssignmentConnection?: DeliveryAssignmentConnectionResolvers<ContextType>;
  DeliveryAssignmentEdge?: DeliveryAssignmentEdgeResolvers<ContextType>;
  DeliveryCourier?: DeliveryCourierResolvers<ContextType>;
  DeliveryTracking?: DeliveryTrackingResolvers<ContextType>;
  NearbyCourier?: NearbyCourierResolvers<ContextType>;
  DeliveryPlace?: DeliveryPlaceResolvers<ContextType>;
  DeliveryProof?: DeliveryProofResolvers<ContextType>;
  DeliveryQuote?: DeliveryQuoteResolvers<ContextType>;
  DeliveryUpdatedEvent?: DeliveryUpdatedEventResolvers<ContextType>;
  CourierLocationEvent?: CourierLocationEventResolvers<ContextType>;
  CourierAssignmentEvent?: CourierAssignmentEventResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Vendor?: VendorResolvers<ContextType>;
  QuoteDeliveryPayload?: QuoteDeliveryPayloadResolvers<ContextType>;
  RegisterCourierPayload?: RegisterCourierPayloadResolvers<ContextType>;
  SetCourierAvailabilityPayload?: SetCourierAvailabilityPayloadResolvers<ContextType>;
  CreateDeliveryPayload?: CreateDeliveryPayloadResolvers<ContextType>;
  AssignDeliveryPayload?: AssignDeliveryPayloadResolvers<ContextType>;
  UpdateDeliveryStatusPayload?: UpdateDeliveryStatusPayloadResolvers<ContextType>;
  HandleDeliveryExceptionsPayload?: HandleDeliveryExceptionsPayloadResolvers<ContextType>;
  OptimizeDeliveryRoutesPayload?: OptimizeDeliveryRoutesPayloadResolvers<ContextType>;
  ReportCourierLocationsPayload?: ReportCourierLocationsPayloadResolvers<ContextType>;
  CourierLocationReport?: CourierLocationReportResolvers<ContextType>;
  DeliveryError?: DeliveryErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
};

