// Generated from schema.graphql by codegen.ts. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NotificationRow, NotificationAttemptRow, NotificationBatchRow, BatchItemResultRow, DeviceRow, LocalMessageRow, UserRow, OrderRow, NotificationReceivedRow, UnreadCountChangedRow } from './rows.ts';
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
  /** An instant, ISO 8601 in UTC. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Query = {
  readonly __typename?: 'Query';
  /** A notification of yours; null when there is none with this id or it is somebody else's. */
  readonly notification: Maybe<Notification>;
  /** Your inbox, newest first. */
  readonly myNotifications: NotificationConnection;
  /** How many notifications in your inbox are neither read nor archived. */
  readonly unreadCount: Scalars['Int']['output'];
  /** What you receive and where: one entry for each category and channel, in the order of their enums. */
  readonly myNotificationPreferences: ReadonlyArray<NotificationPreference>;
  /** The devices that get your push messages, newest first, at most 20. */
  readonly myDevices: ReadonlyArray<Device>;
  /** A batch that you submitted; null when there is none with this id or it is somebody else's. */
  readonly notificationBatch: Maybe<NotificationBatch>;
  /** What the built-in providers sent, newest first. For developers: null in production and for everybody but staff. */
  readonly localOutbox: Maybe<LocalMessageConnection>;
};


export type QueryNotificationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMyNotificationsArgs = {
  filter?: InputMaybe<NotificationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryNotificationBatchArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLocalOutboxArgs = {
  channel?: InputMaybe<ExternalChannel>;
  to?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Sends a message to a user now. It is in the inbox when this answers; other channels follow within its window. */
  readonly sendNotification: SendNotificationPayload;
  /** Queues a message for a user, for now or later. A user gets one message per type and dedupe key: asking again answers the first one. */
  readonly queueNotification: QueueNotificationPayload;
  /** Queues up to 10,000 messages at once. Items that are wrong are rejected one by one; the others are accepted. */
  readonly batchQueueNotifications: BatchQueueNotificationsPayload;
  /** Delivers messages that are due, now, and answers what became of them. Several callers at a time share the work. */
  readonly processNotificationQueue: ProcessNotificationQueuePayload;
  /** Sends a text message to a user's phone. It is sent soon after this answers; `notification.status` says how it went. */
  readonly sendSms: SendSmsPayload;
  /** Confirms an order to its customer. However often it is asked for, the customer gets one confirmation per order. */
  readonly sendOrderConfirmation: SendOrderConfirmationPayload;
  /** Marks notifications of yours as read: all of them, or none when one is not yours. Reading twice keeps the first time. */
  readonly markRead: MarkReadPayload;
  /** Marks everything in your inbox as read. */
  readonly markAllRead: MarkAllReadPayload;
  /** Takes a notification of yours out of the inbox. It stays readable with the filter `archived`. */
  readonly archiveNotification: ArchiveNotificationPayload;
  /** Changes what you receive: all entries, or none when one is mandatory. */
  readonly updateNotificationPreferences: UpdateNotificationPreferencesPayload;
  /** Registers this device for push messages to you. A device belongs to who registered it last; the oldest beyond 20 are forgotten. */
  readonly registerDevice: RegisterDevicePayload;
  /** Stops push messages to a device of yours. */
  readonly unregisterDevice: UnregisterDevicePayload;
};


export type MutationSendNotificationArgs = {
  input: SendNotificationInput;
};


export type MutationQueueNotificationArgs = {
  input: QueueNotificationInput;
};


export type MutationBatchQueueNotificationsArgs = {
  input: BatchQueueNotificationsInput;
};


export type MutationProcessNotificationQueueArgs = {
  input: ProcessNotificationQueueInput;
};


export type MutationSendSmsArgs = {
  input: SendSmsInput;
};


export type MutationSendOrderConfirmationArgs = {
  input: SendOrderConfirmationInput;
};


export type MutationMarkReadArgs = {
  input: MarkReadInput;
};


export type MutationMarkAllReadArgs = {
  input: MarkAllReadInput;
};


export type MutationArchiveNotificationArgs = {
  input: ArchiveNotificationInput;
};


export type MutationUpdateNotificationPreferencesArgs = {
  input: UpdateNotificationPreferencesInput;
};


export type MutationRegisterDeviceArgs = {
  input: RegisterDeviceInput;
};


export type MutationUnregisterDeviceArgs = {
  input: UnregisterDeviceInput;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Each notification that appears in your inbox, in order, each once. */
  readonly notificationReceived: NotificationReceived;
  /** The number of unread notifications whenever it may have changed. */
  readonly unreadCountChanged: UnreadCountChanged;
};


export type SubscriptionNotificationReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};


export type SubscriptionUnreadCountChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A message to one person. Readable by its recipient, and by whoever sends it in the answer to sending. */
export type Notification = {
  readonly __typename?: 'Notification';
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Who it is for. */
  readonly recipient: User;
  /** Which kind of message, such as `order.confirmed`. */
  readonly type: Scalars['String']['output'];
  /** What group of messages it belongs to; preferences are by category. */
  readonly category: NotificationCategory;
  /** One line of plain text, at most 200 characters, in the recipient's language. */
  readonly title: Scalars['String']['output'];
  /** Plain text, at most 2,000 characters. */
  readonly body: Scalars['String']['output'];
  /** The values in the text, for a client that words it differently; in no particular order. */
  readonly variables: ReadonlyArray<NotificationVariable>;
  /** What it is about; null when it is about nothing in particular. */
  readonly subject: Maybe<NotificationSubject>;
  /** How far its delivery has come. */
  readonly status: NotificationStatus;
  /** Why it is undeliverable or skipped; null otherwise. */
  readonly statusReason: Maybe<NotificationStatusReason>;
  /** Events of its delivery that can still happen. */
  readonly availableTransitions: ReadonlyArray<Scalars['String']['output']>;
  /** When Plaza took it on. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** It is not sent before; null when it went out at once. */
  readonly notBefore: Maybe<Scalars['DateTime']['output']>;
  /** No attempt to send it begins after this. */
  readonly deadline: Scalars['DateTime']['output'];
  /** When it appeared in the inbox; null when it has not (yet). */
  readonly receivedAt: Maybe<Scalars['DateTime']['output']>;
  /** When its reader first marked it as read; null while unread. */
  readonly readAt: Maybe<Scalars['DateTime']['output']>;
  /** When its reader archived it; null while it is in the inbox. */
  readonly archivedAt: Maybe<Scalars['DateTime']['output']>;
  /** Every try to send it outside the inbox, oldest first. */
  readonly attempts: ReadonlyArray<NotificationAttempt>;
};

/** One try to send a notification on one channel. */
export type NotificationAttempt = {
  readonly __typename?: 'NotificationAttempt';
  /** Where to. */
  readonly channel: ExternalChannel;
  /** 1 for the first try on this channel. */
  readonly number: Scalars['Int']['output'];
  /** How it went. */
  readonly status: NotificationAttemptStatus;
  /** Who was to carry it: `local`, `sendgrid`, `twilio`, `firebase`. */
  readonly provider: Scalars['String']['output'];
  /** What the provider, or Plaza, called the failure; null when there was none. */
  readonly errorCode: Maybe<Scalars['String']['output']>;
  /** When the try began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When its outcome was known; null before. */
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A value in the text of a notification. */
export type NotificationVariable = {
  readonly __typename?: 'NotificationVariable';
  /** Its name, such as `orderCode`. */
  readonly name: Scalars['String']['output'];
  /** Its text. */
  readonly value: Scalars['String']['output'];
};

/** What a notification is about. */
export type NotificationSubject = {
  readonly __typename?: 'NotificationSubject';
  /** The type of the entity, such as `Order`. */
  readonly type: Scalars['String']['output'];
  /** The entity's id. */
  readonly id: Scalars['ID']['output'];
};

/** Many notifications submitted at once. Readable by the service account that submitted it. */
export type NotificationBatch = {
  readonly __typename?: 'NotificationBatch';
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** How many items were submitted: the sum of the next three. */
  readonly submitted: Scalars['Int']['output'];
  /** How many of them are new notifications. */
  readonly accepted: Scalars['Int']['output'];
  /** How many of them existed already. */
  readonly duplicates: Scalars['Int']['output'];
  /** How many of them were refused. */
  readonly rejected: Scalars['Int']['output'];
  /** When it was submitted. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What became of each item, in the order of the list; at most 10,000. */
  readonly results: ReadonlyArray<BatchItemResult>;
};


/** Many notifications submitted at once. Readable by the service account that submitted it. */
export type NotificationBatchResultsArgs = {
  outcome?: InputMaybe<BatchItemOutcome>;
};

/** What became of one item of a batch. */
export type BatchItemResult = {
  readonly __typename?: 'BatchItemResult';
  /** Its place in the list, from 0. */
  readonly position: Scalars['Int']['output'];
  /** What became of it. */
  readonly outcome: BatchItemOutcome;
  /** The id of its notification, new or earlier; null when rejected. */
  readonly notificationId: Maybe<Scalars['ID']['output']>;
  /** Why it was rejected; null when it was not. */
  readonly error: Maybe<CommunicationError>;
};

/** Whether a person receives a category of messages on a channel. */
export type NotificationPreference = {
  readonly __typename?: 'NotificationPreference';
  /** The group of messages. */
  readonly category: NotificationCategory;
  /** The channel. */
  readonly channel: NotificationChannel;
  /** Whether they are sent there. */
  readonly enabled: Scalars['Boolean']['output'];
  /** Whether it cannot be switched off. */
  readonly mandatory: Scalars['Boolean']['output'];
};

/** A phone, tablet or browser that gets push messages. */
export type Device = {
  readonly __typename?: 'Device';
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** What it runs. */
  readonly platform: DevicePlatform;
  /** When it was last registered. */
  readonly registeredAt: Scalars['DateTime']['output'];
};

/** A message that a built-in provider wrote down instead of sending it. */
export type LocalMessage = {
  readonly __typename?: 'LocalMessage';
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** How it would have gone out. */
  readonly channel: ExternalChannel;
  /** The address, number or device token it was for. */
  readonly to: Scalars['String']['output'];
  /** The subject line, or the title of a push message; empty for a text message. */
  readonly subject: Scalars['String']['output'];
  /** The text. */
  readonly body: Scalars['String']['output'];
  /** When it was sent. */
  readonly at: Scalars['DateTime']['output'];
};

/** How a run through the queue went: the first number is the sum of the others. */
export type QueueRun = {
  readonly __typename?: 'QueueRun';
  /** How many notifications were taken from the queue. */
  readonly taken: Scalars['Int']['output'];
  /** How many of them are settled: sent, delivered to the inbox, undeliverable or skipped. */
  readonly settled: Scalars['Int']['output'];
  /** How many of them failed for now and will be tried again by themselves. */
  readonly retrying: Scalars['Int']['output'];
  /** How many of them another worker is sending at this moment. */
  readonly busy: Scalars['Int']['output'];
};

export type User = {
  readonly __typename?: 'User';
  readonly id: Scalars['ID']['output'];
  /** The inbox, newest first; null for anybody but the user. */
  readonly notifications: Maybe<NotificationConnection>;
  /** How many of them are neither read nor archived; null for anybody but the user. */
  readonly unreadNotifications: Maybe<Scalars['Int']['output']>;
};


export type UserNotificationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Order = {
  readonly __typename?: 'Order';
  readonly id: Scalars['ID']['output'];
  /** What the caller was told about this order, newest first, at most 50; null for callers that have no inbox. */
  readonly notifications: Maybe<ReadonlyArray<Notification>>;
};

/** A page of notifications. */
export type NotificationConnection = {
  readonly __typename?: 'NotificationConnection';
  /** The notifications with their cursors. */
  readonly edges: ReadonlyArray<NotificationEdge>;
  /** The notifications alone. */
  readonly nodes: ReadonlyArray<Notification>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A notification in a list. */
export type NotificationEdge = {
  readonly __typename?: 'NotificationEdge';
  /** Pass it as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The notification. */
  readonly node: Notification;
};

/** A page of locally sent messages. */
export type LocalMessageConnection = {
  readonly __typename?: 'LocalMessageConnection';
  /** The messages with their cursors. */
  readonly edges: ReadonlyArray<LocalMessageEdge>;
  /** The messages alone. */
  readonly nodes: ReadonlyArray<LocalMessage>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A locally sent message in a list. */
export type LocalMessageEdge = {
  readonly __typename?: 'LocalMessageEdge';
  /** Pass it as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The message. */
  readonly node: LocalMessage;
};

/** A notification has appeared in your inbox. */
export type NotificationReceived = {
  readonly __typename?: 'NotificationReceived';
  /** Pass it as `after` to go on behind this event. */
  readonly cursor: Scalars['String']['output'];
  /** The notification as it is now. */
  readonly notification: Notification;
};

/** Your number of unread notifications may have changed. */
export type UnreadCountChanged = {
  readonly __typename?: 'UnreadCountChanged';
  /** Pass it as `after` to go on behind this event. */
  readonly cursor: Scalars['String']['output'];
  /** The number as it is now. */
  readonly unreadCount: Scalars['Int']['output'];
};

/** Groups of messages that a person wants or does not want. */
export type NotificationCategory =
  /** About something the person ordered, paid or does. The inbox always has them. */
  | 'TRANSACTIONAL'
  /** About the safety of the account. Cannot be switched off anywhere. */
  | 'SECURITY'
  /** Offers and news. Leaves the inbox only with consent. */
  | 'MARKETING'
  /** What other people do. */
  | 'SOCIAL';

/** Where a message can appear. */
export type NotificationChannel =
  /** The inbox. */
  | 'IN_APP'
  /** E-mail. */
  | 'EMAIL'
  /** A text message to the phone. */
  | 'SMS'
  /** A push message to registered devices. */
  | 'PUSH';

/** Channels that leave Plaza. */
export type ExternalChannel =
  /** E-mail. */
  | 'EMAIL'
  /** A text message to the phone. */
  | 'SMS'
  /** A push message to registered devices. */
  | 'PUSH';

/** How far the delivery of a notification has come. */
export type NotificationStatus =
  /** Taken on; delivery has not begun. */
  | 'ACCEPTED'
  /** Being delivered. */
  | 'DISPATCHING'
  /** A provider of an external channel has accepted it. */
  | 'SENT'
  /** It is in the inbox, and no external channel was wanted or worked. */
  | 'DELIVERED'
  /** It could not be delivered as its type demands; see the reason. */
  | 'UNDELIVERABLE'
  /** The recipient does not want it anywhere. */
  | 'SKIPPED';

/** Why a notification is undeliverable or skipped. */
export type NotificationStatusReason =
  /** The recipient switched its category off on every channel it could take. */
  | 'MUTED'
  /** The recipient has no address, number or device for any channel it could take. */
  | 'NO_DESTINATION'
  /** Every channel it could take has failed. */
  | 'ALL_CHANNELS_FAILED'
  /** Its deadline passed first. */
  | 'WINDOW_PASSED'
  /** Plaza no longer has messages of its type. */
  | 'TYPE_REMOVED';

/** How a try to send went. */
export type NotificationAttemptStatus =
  /** Under way. */
  | 'CLAIMED'
  /** The provider has accepted the message. */
  | 'SENT'
  /** Failed for now; tried again. */
  | 'FAILED_RETRYABLE'
  /** Failed for good on this channel. */
  | 'FAILED_PERMANENT'
  /** Nobody knows: the provider did not answer in time. Not repeated on this channel. */
  | 'UNKNOWN';

/** What became of an item of a batch. */
export type BatchItemOutcome =
  /** It is a new notification. */
  | 'ACCEPTED'
  /** Its notification existed already, or comes earlier in the same list. */
  | 'DUPLICATE'
  /** It was refused. */
  | 'REJECTED';

/** What a device runs. */
export type DevicePlatform =
  /** An iPhone or iPad. */
  | 'IOS'
  /** An Android device. */
  | 'ANDROID'
  /** A browser. */
  | 'WEB';

/** Which notifications of the inbox to list. */
export type NotificationFilter = {
  /** Only unread ones. */
  readonly unreadOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only this category. */
  readonly category?: InputMaybe<NotificationCategory>;
  /** Archived ones instead of the others. */
  readonly archived?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A value for a variable of the text. */
export type NotificationVariableInput = {
  /** Its name, such as `orderCode`. */
  readonly name: Scalars['String']['input'];
  /** Its text, at most 1,000 characters. */
  readonly value: Scalars['String']['input'];
};

/** What a notification is about. */
export type NotificationSubjectInput = {
  /** The type of the entity, such as `Order`, at most 50 characters. */
  readonly type: Scalars['String']['input'];
  /** The entity's id. */
  readonly id: Scalars['ID']['input'];
};

/** A message to send now. */
export type SendNotificationInput = {
  /** The recipient's id. */
  readonly userId: Scalars['ID']['input'];
  /** Which kind of message, such as `announcement`. */
  readonly type: Scalars['String']['input'];
  /** The values for its text: those the type has, all of them; for a name given twice the last value counts. */
  readonly variables: ReadonlyArray<NotificationVariableInput>;
  /** What it is about. */
  readonly subject?: InputMaybe<NotificationSubjectInput>;
  /** Chosen by the caller, 1 to 255 characters: sending again with the same key has no further effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A message to send now or later. */
export type QueueNotificationInput = {
  /** The recipient's id. */
  readonly userId: Scalars['ID']['input'];
  /** Which kind of message, such as `announcement`. */
  readonly type: Scalars['String']['input'];
  /** The values for its text: those the type has, all of them; for a name given twice the last value counts. */
  readonly variables: ReadonlyArray<NotificationVariableInput>;
  /** What it is about. */
  readonly subject?: InputMaybe<NotificationSubjectInput>;
  /** Do not send before this instant, at most 90 days ahead; now when left out or past. */
  readonly notBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 255 characters: the recipient gets one message per type and key. */
  readonly dedupeKey: Scalars['String']['input'];
};

/** One message of a batch. */
export type BatchNotificationInput = {
  /** The recipient's id. */
  readonly userId: Scalars['ID']['input'];
  /** Which kind of message, such as `announcement`. */
  readonly type: Scalars['String']['input'];
  /** The values for its text: those the type has, all of them; for a name given twice the last value counts. */
  readonly variables: ReadonlyArray<NotificationVariableInput>;
  /** What it is about. */
  readonly subject?: InputMaybe<NotificationSubjectInput>;
  /** 1 to 255 characters: the recipient gets one message per type and key. */
  readonly dedupeKey: Scalars['String']['input'];
};

/** Many messages to send now or later. */
export type BatchQueueNotificationsInput = {
  /** 1 to 10,000 messages. */
  readonly items: ReadonlyArray<BatchNotificationInput>;
  /** Do not send before this instant, at most 90 days ahead; now when left out or past. */
  readonly notBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Chosen by the caller, 1 to 255 characters: submitting again with the same key answers the same batch. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** How much of the queue to work through. */
export type ProcessNotificationQueueInput = {
  /** At most this many notifications, 1 to 1,000. */
  readonly limit: Scalars['Int']['input'];
};

/** A text message to a user's phone. */
export type SendSmsInput = {
  /** The recipient's id. */
  readonly userId: Scalars['ID']['input'];
  /** The text, 1 to 1,000 characters. */
  readonly text: Scalars['String']['input'];
  /** Chosen by the caller, 1 to 255 characters: sending again with the same key has no further effect. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** The order to confirm. */
export type SendOrderConfirmationInput = {
  /** The order's id. It is the dedupe key. */
  readonly orderId: Scalars['ID']['input'];
  /** The customer's id. */
  readonly userId: Scalars['ID']['input'];
  /** The order's code as the customer knows it. */
  readonly orderCode: Scalars['String']['input'];
  /** What was paid, with its currency, such as `64.90 EUR`. */
  readonly total: Scalars['String']['input'];
};

/** Notifications to mark as read. */
export type MarkReadInput = {
  /** Their ids, 1 to 100. */
  readonly notificationIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** How much of the inbox to mark as read. */
export type MarkAllReadInput = {
  /** Only what was received up to this instant; everything when left out. */
  readonly upTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The notification to archive. */
export type ArchiveNotificationInput = {
  /** Its id. */
  readonly notificationId: Scalars['ID']['input'];
};

/** Preferences to change. */
export type UpdateNotificationPreferencesInput = {
  /** The entries to change, at most 16; for an entry named twice the last one counts. */
  readonly preferences: ReadonlyArray<NotificationPreferenceInput>;
};

/** Whether to receive a category of messages on a channel. */
export type NotificationPreferenceInput = {
  /** The group of messages. */
  readonly category: NotificationCategory;
  /** The channel. */
  readonly channel: NotificationChannel;
  /** Whether to send them there. */
  readonly enabled: Scalars['Boolean']['input'];
};

/** A device for push messages. */
export type RegisterDeviceInput = {
  /** The registration token of Firebase Cloud Messaging, 1 to 4,096 characters. */
  readonly token: Scalars['String']['input'];
  /** What it runs. */
  readonly platform: DevicePlatform;
};

/** The device to forget. */
export type UnregisterDeviceInput = {
  /** Its registration token. */
  readonly token: Scalars['String']['input'];
};

/** What sendNotification answers. */
export type SendNotificationPayload = {
  readonly __typename?: 'SendNotificationPayload';
  /** The notification; null when refused. */
  readonly notification: Maybe<Notification>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<CommunicationError>;
};

/** What queueNotification answers. */
export type QueueNotificationPayload = {
  readonly __typename?: 'QueueNotificationPayload';
  /** The notification, new or earlier; null when refused. */
  readonly notification: Maybe<Notification>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<CommunicationError>;
};

/** What batchQueueNotifications answers. */
export type BatchQueueNotificationsPayload = {
  readonly __typename?: 'BatchQueueNotificationsPayload';
  /** The batch; null when it was refused as a whole. */
  readonly batch: Maybe<NotificationBatch>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<CommunicationError>;
};

/** What processNotificationQueue answers. */
export type ProcessNotificationQueuePayload = {
  readonly __typename?: 'ProcessNotificationQueuePayload';
  /** What was done; null when refused. */
  readonly run: Maybe<QueueRun>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<CommunicationError>;
};

/** What sendSms answers. */
export type SendSmsPayload = {
  readonly __typename?: 'SendSmsPayload';
  /** The notification that carries the text; null when refused. */
  readonly notification: Maybe<Notification>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<CommunicationError>;
};

/** What sendOrderConfirmation answers. */
export type SendOrderConfirmationPayload = {
  readonly __typename?: 'SendOrderConfirmationPayload';
  /** The confirmation, new or earlier; null when refused. */
  readonly notification: Maybe<Notification>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<CommunicationError>;
};

/** What markRead answers. */
export type MarkReadPayload = {
  readonly __typename?: 'MarkReadPayload';
  /** The notifications in the order they were named; null when refused. */
  readonly notifications: Maybe<ReadonlyArray<Notification>>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<CommunicationError>;
};

/** What markAllRead answers. */
export type MarkAllReadPayload = {
  readonly __typename?: 'MarkAllReadPayload';
  /** How many are unread now; null when refused. */
  readonly unreadCount: Maybe<Scalars['Int']['output']>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<CommunicationError>;
};

/** What archiveNotification answers. */
export type ArchiveNotificationPayload = {
  readonly __typename?: 'ArchiveNotificationPayload';
  /** The notification; null when refused. */
  readonly notification: Maybe<Notification>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<CommunicationError>;
};

/** What updateNotificationPreferences answers. */
export type UpdateNotificationPreferencesPayload = {
  readonly __typename?: 'UpdateNotificationPreferencesPayload';
  /** All preferences as they are now; null when refused. */
  readonly preferences: Maybe<ReadonlyArray<NotificationPreference>>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<CommunicationError>;
};

/** What registerDevice answers. */
export type RegisterDevicePayload = {
  readonly __typename?: 'RegisterDevicePayload';
  /** The device; null when refused. */
  readonly device: Maybe<Device>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<CommunicationError>;
};

/** What unregisterDevice answers. */
export type UnregisterDevicePayload = {
  readonly __typename?: 'UnregisterDevicePayload';
  /** The device that was forgotten; null when refused. */
  readonly device: Maybe<Device>;
  /** Why it was refused; empty when it was not. */
  readonly errors: ReadonlyArray<CommunicationError>;
};

/** A refusal of this area. */
export type CommunicationError = UserError & {
  readonly __typename?: 'CommunicationError';
  /** Which one. */
  readonly code: CommunicationErrorCode;
  /** What went wrong and what to do, in English. */
  readonly message: Scalars['String']['output'];
  /** The input field to blame, from `input` down; null when it is none. */
  readonly path: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Every refusal of this area. */
export type CommunicationErrorCode =
  /** No such notification, or it is not yours. */
  | 'NOTIFICATION_NOT_FOUND'
  /** No such user. */
  | 'RECIPIENT_NOT_FOUND'
  /** Plaza has no messages of this type. */
  | 'NOTIFICATION_TYPE_UNKNOWN'
  /** Give exactly the variables of the type, each at most 1,000 characters long. */
  | 'VARIABLES_INVALID'
  /** A subject is a type of 1 to 50 characters and the id of an entity. */
  | 'SUBJECT_INVALID'
  /** A dedupe key has 1 to 255 characters. */
  | 'DEDUPE_KEY_INVALID'
  /** Messages can be queued at most 90 days ahead. */
  | 'NOT_BEFORE_TOO_FAR'
  /** A batch has 1 to 10,000 items. */
  | 'BATCH_SIZE_INVALID'
  /** Name 1 to 100 notifications. */
  | 'SELECTION_INVALID'
  /** The limit is from 1 to 1,000. */
  | 'LIMIT_INVALID'
  /** The text has 1 to 1,000 characters. */
  | 'TEXT_INVALID'
  /** Messages about your orders and payments always reach the inbox, and messages about your account's security cannot be switched off. */
  | 'CATEGORY_MANDATORY'
  /** A device token has 1 to 4,096 characters. */
  | 'DEVICE_TOKEN_INVALID'
  /** No such device, or it is not yours. */
  | 'DEVICE_NOT_FOUND'
  /** An idempotency key has 1 to 255 characters. */
  | 'IDEMPOTENCY_KEY_INVALID'
  /** This idempotency key was used for another request. */
  | 'IDEMPOTENCY_MISMATCH';

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
  Notification: Notification;
  NotificationBatch: NotificationBatch;
  Device: Device;
  User: User;
  Order: Order;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Notification:
    ( { __typename: 'Notification' }
    & GraphQLRecursivePick<FederationTypes['Notification'], {"id":true}> );
  NotificationBatch:
    ( { __typename: 'NotificationBatch' }
    & GraphQLRecursivePick<FederationTypes['NotificationBatch'], {"id":true}> );
  Device:
    ( { __typename: 'Device' }
    & GraphQLRecursivePick<FederationTypes['Device'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError: ( CommunicationError );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Notification: ResolverTypeWrapper<NotificationRow>;
  NotificationAttempt: ResolverTypeWrapper<NotificationAttemptRow>;
  NotificationVariable: ResolverTypeWrapper<NotificationVariable>;
  NotificationSubject: ResolverTypeWrapper<NotificationSubject>;
  NotificationBatch: ResolverTypeWrapper<NotificationBatchRow>;
  BatchItemResult: ResolverTypeWrapper<BatchItemResultRow>;
  NotificationPreference: ResolverTypeWrapper<NotificationPreference>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Device: ResolverTypeWrapper<DeviceRow>;
  LocalMessage: ResolverTypeWrapper<LocalMessageRow>;
  QueueRun: ResolverTypeWrapper<QueueRun>;
  User: ResolverTypeWrapper<UserRow>;
  Order: ResolverTypeWrapper<OrderRow>;
  NotificationConnection: ResolverTypeWrapper<Omit<NotificationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['NotificationEdge']>, nodes: ReadonlyArray<ResolversTypes['Notification']> }>;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  LocalMessageConnection: ResolverTypeWrapper<Omit<LocalMessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['LocalMessageEdge']>, nodes: ReadonlyArray<ResolversTypes['LocalMessage']> }>;
  LocalMessageEdge: ResolverTypeWrapper<Omit<LocalMessageEdge, 'node'> & { node: ResolversTypes['LocalMessage'] }>;
  NotificationReceived: ResolverTypeWrapper<NotificationReceivedRow>;
  UnreadCountChanged: ResolverTypeWrapper<UnreadCountChangedRow>;
  NotificationCategory: NotificationCategory;
  NotificationChannel: NotificationChannel;
  ExternalChannel: ExternalChannel;
  NotificationStatus: NotificationStatus;
  NotificationStatusReason: NotificationStatusReason;
  NotificationAttemptStatus: NotificationAttemptStatus;
  BatchItemOutcome: BatchItemOutcome;
  DevicePlatform: DevicePlatform;
  NotificationFilter: NotificationFilter;
  NotificationVariableInput: NotificationVariableInput;
  NotificationSubjectInput: NotificationSubjectInput;
  SendNotificationInput: SendNotificationInput;
  QueueNotificationInput: QueueNotificationInput;
  BatchNotificationInput: BatchNotificationInput;
  BatchQueueNotificationsInput: BatchQueueNotificationsInput;
  ProcessNotificationQueueInput: ProcessNotificationQueueInput;
  SendSmsInput: SendSmsInput;
  SendOrderConfirmationInput: SendOrderConfirmationInput;
  MarkReadInput: MarkReadInput;
  MarkAllReadInput: MarkAllReadInput;
  ArchiveNotificationInput: ArchiveNotificationInput;
  UpdateNotificationPreferencesInput: UpdateNotificationPreferencesInput;
  NotificationPreferenceInput: NotificationPreferenceInput;
  RegisterDeviceInput: RegisterDeviceInput;
  UnregisterDeviceInput: UnregisterDeviceInput;
  SendNotificationPayload: ResolverTypeWrapper<Omit<SendNotificationPayload, 'notification'> & { notification?: Maybe<ResolversTypes['Notification']> }>;
  QueueNotificationPayload: ResolverTypeWrapper<Omit<QueueNotificationPayload, 'notification'> & { notification?: Maybe<ResolversTypes['Notification']> }>;
  BatchQueueNotificationsPayload: ResolverTypeWrapper<Omit<BatchQueueNotificationsPayload, 'batch'> & { batch?: Maybe<ResolversTypes['NotificationBatch']> }>;
  ProcessNotificationQueuePayload: ResolverTypeWrapper<ProcessNotificationQueuePayload>;
  SendSmsPayload: ResolverTypeWrapper<Omit<SendSmsPayload, 'notification'> & { notification?: Maybe<ResolversTypes['Notification']> }>;
  SendOrderConfirmationPayload: ResolverTypeWrapper<Omit<SendOrderConfirmationPayload, 'notification'> & { notification?: Maybe<ResolversTypes['Notification']> }>;
  MarkReadPayload: ResolverTypeWrapper<Omit<MarkReadPayload, 'notifications'> & { notifications?: Maybe<ReadonlyArray<ResolversTypes['Notification']>> }>;
  MarkAllReadPayload: ResolverTypeWrapper<MarkAllReadPayload>;
  ArchiveNotificationPayload: ResolverTypeWrapper<Omit<ArchiveNotificationPayload, 'notification'> & { notification?: Maybe<ResolversTypes['Notification']> }>;
  UpdateNotificationPreferencesPayload: ResolverTypeWrapper<UpdateNotificationPreferencesPayload>;
  RegisterDevicePayload: ResolverTypeWrapper<Omit<RegisterDevicePayload, 'device'> & { device?: Maybe<ResolversTypes['Device']> }>;
  UnregisterDevicePayload: ResolverTypeWrapper<Omit<UnregisterDevicePayload, 'device'> & { device?: Maybe<ResolversTypes['Device']> }>;
  CommunicationError: ResolverTypeWrapper<CommunicationError>;
  CommunicationErrorCode: CommunicationErrorCode;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  Notification: NotificationRow;
  NotificationAttempt: NotificationAttemptRow;
  NotificationVariable: NotificationVariable;
  NotificationSubject: NotificationSubject;
  NotificationBatch: NotificationBatchRow;
  BatchItemResult: BatchItemResultRow;
  NotificationPreference: NotificationPreference;
  Boolean: Scalars['Boolean']['output'];
  Device: DeviceRow;
  LocalMessage: LocalMessageRow;
  QueueRun: QueueRun;
  User: UserRow;
  Order: OrderRow;
  NotificationConnection: Omit<NotificationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['NotificationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Notification']> };
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  LocalMessageConnection: Omit<LocalMessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['LocalMessageEdge']>, nodes: ReadonlyArray<ResolversParentTypes['LocalMessage']> };
  LocalMessageEdge: Omit<LocalMessageEdge, 'node'> & { node: ResolversParentTypes['LocalMessage'] };
  NotificationReceived: NotificationReceivedRow;
  UnreadCountChanged: UnreadCountChangedRow;
  NotificationFilter: NotificationFilter;
  NotificationVariableInput: NotificationVariableInput;
  NotificationSubjectInput: NotificationSubjectInput;
  SendNotificationInput: SendNotificationInput;
  QueueNotificationInput: QueueNotificationInput;
  BatchNotificationInput: BatchNotificationInput;
  BatchQueueNotificationsInput: BatchQueueNotificationsInput;
  ProcessNotificationQueueInput: ProcessNotificationQueueInput;
  SendSmsInput: SendSmsInput;
  SendOrderConfirmationInput: SendOrderConfirmationInput;
  MarkReadInput: MarkReadInput;
  MarkAllReadInput: MarkAllReadInput;
  ArchiveNotificationInput: ArchiveNotificationInput;
  UpdateNotificationPreferencesInput: UpdateNotificationPreferencesInput;
  NotificationPreferenceInput: NotificationPreferenceInput;
  RegisterDeviceInput: RegisterDeviceInput;
  UnregisterDeviceInput: UnregisterDeviceInput;
  SendNotificationPayload: Omit<SendNotificationPayload, 'notification'> & { notification?: Maybe<ResolversParentTypes['Notification']> };
  QueueNotificationPayload: Omit<QueueNotificationPayload, 'notification'> & { notification?: Maybe<ResolversParentTypes['Notification']> };
  BatchQueueNotificationsPayload: Omit<BatchQueueNotificationsPayload, 'batch'> & { batch?: Maybe<ResolversParentTypes['NotificationBatch']> };
  ProcessNotificationQueuePayload: ProcessNotificationQueuePayload;
  SendSmsPayload: Omit<SendSmsPayload, 'notification'> & { notification?: Maybe<ResolversParentTypes['Notification']> };
  SendOrderConfirmationPayload: Omit<SendOrderConfirmationPayload, 'notification'> & { notification?: Maybe<ResolversParentTypes['Notification']> };
  MarkReadPayload: Omit<MarkReadPayload, 'notifications'> & { notifications?: Maybe<ReadonlyArray<ResolversParentTypes['Notification']>> };
  MarkAllReadPayload: MarkAllReadPayload;
  ArchiveNotificationPayload: Omit<ArchiveNotificationPayload, 'notification'> & { notification?: Maybe<ResolversParentTypes['Notification']> };
  UpdateNotificationPreferencesPayload: UpdateNotificationPreferencesPayload;
  RegisterDevicePayload: Omit<RegisterDevicePayload, 'device'> & { device?: Maybe<ResolversParentTypes['Device']> };
  UnregisterDevicePayload: Omit<UnregisterDevicePayload, 'device'> & { device?: Maybe<ResolversParentTypes['Device']> };
  CommunicationError: CommunicationError;
  PageInfo: PageInfo;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  DateTime: Scalars['DateTime']['output'];
};

export type QueryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType, RequireFields<QueryNotificationArgs, 'id'>>;
  myNotifications?: Resolver<ResolversTypes['NotificationConnection'], ParentType, ContextType, RequireFields<QueryMyNotificationsArgs, 'first'>>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  myNotificationPreferences?: Resolver<ReadonlyArray<ResolversTypes['NotificationPreference']>, ParentType, ContextType>;
  myDevices?: Resolver<ReadonlyArray<ResolversTypes['Device']>, ParentType, ContextType>;
  notificationBatch?: Resolver<Maybe<ResolversTypes['NotificationBatch']>, ParentType, ContextType, RequireFields<QueryNotificationBatchArgs, 'id'>>;
  localOutbox?: Resolver<Maybe<ResolversTypes['LocalMessageConnection']>, ParentType, ContextType, RequireFields<QueryLocalOutboxArgs, 'first'>>;
};

export type MutationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  sendNotification?: Resolver<ResolversTypes['SendNotificationPayload'], ParentType, ContextType, RequireFields<MutationSendNotificationArgs, 'input'>>;
  queueNotification?: Resolver<ResolversTypes['QueueNotificationPayload'], ParentType, ContextType, RequireFields<MutationQueueNotificationArgs, 'input'>>;
  batchQueueNotifications?: Resolver<ResolversTypes['BatchQueueNotificationsPayload'], ParentType, ContextType, RequireFields<MutationBatchQueueNotificationsArgs, 'input'>>;
  processNotificationQueue?: Resolver<ResolversTypes['ProcessNotificationQueuePayload'], ParentType, ContextType, RequireFields<MutationProcessNotificationQueueArgs, 'input'>>;
  sendSms?: Resolver<ResolversTypes['SendSmsPayload'], ParentType, ContextType, RequireFields<MutationSendSmsArgs, 'input'>>;
  sendOrderConfirmation?: Resolver<ResolversTypes['SendOrderConfirmationPayload'], ParentType, ContextType, RequireFields<MutationSendOrderConfirmationArgs, 'input'>>;
  markRead?: Resolver<ResolversTypes['MarkReadPayload'], ParentType, ContextType, RequireFields<MutationMarkReadArgs, 'input'>>;
  markAllRead?: Resolver<ResolversTypes['MarkAllReadPayload'], ParentType, ContextType, RequireFields<MutationMarkAllReadArgs, 'input'>>;
  archiveNotification?: Resolver<ResolversTypes['ArchiveNotificationPayload'], ParentType, ContextType, RequireFields<MutationArchiveNotificationArgs, 'input'>>;
  updateNotificationPreferences?: Resolver<ResolversTypes['UpdateNotificationPreferencesPayload'], ParentType, ContextType, RequireFields<MutationUpdateNotificationPreferencesArgs, 'input'>>;
  registerDevice?: Resolver<ResolversTypes['RegisterDevicePayload'], ParentType, ContextType, RequireFields<MutationRegisterDeviceArgs, 'input'>>;
  unregisterDevice?: Resolver<ResolversTypes['UnregisterDevicePayload'], ParentType, ContextType, RequireFields<MutationUnregisterDeviceArgs, 'input'>>;
};

export type SubscriptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  notificationReceived?: SubscriptionResolver<ResolversTypes['NotificationReceived'], "notificationReceived", ParentType, ContextType, Partial<SubscriptionNotificationReceivedArgs>>;
  unreadCountChanged?: SubscriptionResolver<ResolversTypes['UnreadCountChanged'], "unreadCountChanged", ParentType, ContextType, Partial<SubscriptionUnreadCountChangedArgs>>;
};

export type NotificationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification'], FederationReferenceType extends FederationReferenceTypes['Notification'] = FederationReferenceTypes['Notification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['NotificationCategory'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variables?: Resolver<ReadonlyArray<ResolversTypes['NotificationVariable']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['NotificationSubject']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['NotificationStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['NotificationStatusReason']>, ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  notBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attempts?: Resolver<ReadonlyArray<ResolversTypes['NotificationAttempt']>, ParentType, ContextType>;
};

export type NotificationAttemptResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['NotificationAttempt'] = ResolversParentTypes['NotificationAttempt']> = {
  channel?: Resolver<ResolversTypes['ExternalChannel'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['NotificationAttemptStatus'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  errorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type NotificationVariableResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['NotificationVariable'] = ResolversParentTypes['NotificationVariable']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NotificationSubjectResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['NotificationSubject'] = ResolversParentTypes['NotificationSubject']> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type NotificationBatchResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['NotificationBatch'] = ResolversParentTypes['NotificationBatch'], FederationReferenceType extends FederationReferenceTypes['NotificationBatch'] = FederationReferenceTypes['NotificationBatch']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['NotificationBatch']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  submitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  duplicates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  results?: Resolver<ReadonlyArray<ResolversTypes['BatchItemResult']>, ParentType, ContextType, Partial<NotificationBatchResultsArgs>>;
};

export type BatchItemResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['BatchItemResult'] = ResolversParentTypes['BatchItemResult']> = {
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['BatchItemOutcome'], ParentType, ContextType>;
  notificationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['CommunicationError']>, ParentType, ContextType>;
};

export type NotificationPreferenceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['NotificationPreference'] = ResolversParentTypes['NotificationPreference']> = {
  category?: Resolver<ResolversTypes['NotificationCategory'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['NotificationChannel'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mandatory?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeviceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device'], FederationReferenceType extends FederationReferenceTypes['Device'] = FederationReferenceTypes['Device']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Device']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  platform?: Resolver<ResolversTypes['DevicePlatform'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LocalMessageResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LocalMessage'] = ResolversParentTypes['LocalMessage']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ExternalChannel'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type QueueRunResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['QueueRun'] = ResolversParentTypes['QueueRun']> = {
  taken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  settled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retrying?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  busy?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, RequireFields<UserNotificationsArgs, 'first'>>;
  unreadNotifications?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrderResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notifications?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Notification']>>, ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Notification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type LocalMessageConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LocalMessageConnection'] = ResolversParentTypes['LocalMessageConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LocalMessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LocalMessage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LocalMessageEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LocalMessageEdge'] = ResolversParentTypes['LocalMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LocalMessage'], ParentType, ContextType>;
};

export type NotificationReceivedResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['NotificationReceived'] = ResolversParentTypes['NotificationReceived']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notification?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type UnreadCountChangedResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UnreadCountChanged'] = ResolversParentTypes['UnreadCountChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SendNotificationPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SendNotificationPayload'] = ResolversParentTypes['SendNotificationPayload']> = {
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['CommunicationError']>, ParentType, ContextType>;
};

export type QueueNotificationPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['QueueNotificationPayload'] = ResolversParentTypes['QueueNotificationPayload']> = {
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['CommunicationError']>, ParentType, ContextType>;
};

export type BatchQueueNotificationsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['BatchQueueNotificationsPayload'] = ResolversParentTypes['BatchQueueNotificationsPayload']> = {
  batch?: Resolver<Maybe<ResolversTypes['NotificationBatch']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['CommunicationError']>, ParentType, ContextType>;
};

export type ProcessNotificationQueuePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProcessNotificationQueuePayload'] = ResolversParentTypes['ProcessNotificationQueuePayload']> = {
  run?: Resolver<Maybe<ResolversTypes['QueueRun']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['CommunicationError']>, ParentType, ContextType>;
};

export type SendSmsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SendSmsPayload'] = ResolversParentTypes['SendSmsPayload']> = {
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['CommunicationError']>, ParentType, ContextType>;
};

export type SendOrderConfirmationPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SendOrderConfirmationPayload'] = ResolversParentTypes['SendOrderConfirmationPayload']> = {
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['CommunicationError']>, ParentType, ContextType>;
};

export type MarkReadPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MarkReadPayload'] = ResolversParentTypes['MarkReadPayload']> = {
  notifications?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Notification']>>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['CommunicationError']>, ParentType, ContextType>;
};

export type MarkAllReadPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MarkAllReadPayload'] = ResolversParentTypes['MarkAllReadPayload']> = {
  unreadCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['CommunicationError']>, ParentType, ContextType>;
};

export type ArchiveNotificationPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ArchiveNotificationPayload'] = ResolversParentTypes['ArchiveNotificationPayload']> = {
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['CommunicationError']>, ParentType, ContextType>;
};

export type UpdateNotificationPreferencesPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpdateNotificationPreferencesPayload'] = ResolversParentTypes['UpdateNotificationPreferencesPayload']> = {
  preferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NotificationPreference']>>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['CommunicationError']>, ParentType, ContextType>;
};

export type RegisterDevicePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RegisterDevicePayload'] = ResolversParentTypes['RegisterDevicePayload']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['CommunicationError']>, ParentType, ContextType>;
};

export type UnregisterDevicePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UnregisterDevicePayload'] = ResolversParentTypes['UnregisterDevicePayload']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['CommunicationError']>, ParentType, ContextType>;
};

export type CommunicationErrorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CommunicationError'] = ResolversParentTypes['CommunicationError']> = {
  code?: Resolver<ResolversTypes['CommunicationErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'CommunicationError', ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type Resolvers<ContextType = GraphContext> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationAttempt?: NotificationAttemptResolvers<ContextType>;
  NotificationVariable?: NotificationVariableResolvers<ContextType>;
  NotificationSubject?: NotificationSubjectResolvers<ContextType>;
  NotificationBatch?: NotificationBatchResolvers<ContextType>;
  BatchItemResult?: BatchItemResultResolvers<ContextType>;
  NotificationPreference?: NotificationPreferenceResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  LocalMessage?: LocalMessageResolvers<ContextType>;
  QueueRun?: QueueRunResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  LocalMessageConnection?: LocalMessageConnectionResolvers<ContextType>;
  LocalMessageEdge?: LocalMessageEdgeResolvers<ContextType>;
  NotificationReceived?: NotificationReceivedResolvers<ContextType>;
  UnreadCountChanged?: UnreadCountChangedResolvers<ContextType>;
  SendNotificationPayload?: SendNotificationPayloadResolvers<ContextType>;
  QueueNotificationPayload?: QueueNotificationPayloadResolvers<ContextType>;
  BatchQueueNotificationsPayload?: BatchQueueNotificationsPayloadResolvers<ContextType>;
  ProcessNotificationQueuePayload?: ProcessNotificationQueuePayloadResolvers<ContextType>;
  SendSmsPayload?: SendSmsPayloadResolvers<ContextType>;
  SendOrderConfirmationPayload?: SendOrderConfirmationPayloadResolvers<ContextType>;
  MarkReadPayload?: MarkReadPayloadResolvers<ContextType>;
  MarkAllReadPayload?: MarkAllReadPayloadResolvers<ContextType>;
  ArchiveNotificationPayload?: ArchiveNotificationPayloadResolvers<ContextType>;
  UpdateNotificationPreferencesPayload?: UpdateNotificationPreferencesPayloadResolvers<ContextType>;
  RegisterDevicePayload?: RegisterDevicePayloadResolvers<ContextType>;
  UnregisterDevicePayload?: UnregisterDevicePayloadResolvers<ContextType>;
  CommunicationError?: CommunicationErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
};

