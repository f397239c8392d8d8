import { fail, ok, type Result } from '../../../platform/kernel/result.ts';

/** Where a message can go. IN_APP is the inbox: the notification's own row. */
export const channels = ['IN_APP', 'EMAIL', 'SMS', 'PUSH'] as const;
export type Channel = (typeof channels)[number];
/** Channels that need a vendor. */
export type ExternalChannel = Exclude<Channel, 'IN_APP'>;

export const categories = ['TRANSACTIONAL', 'SECURITY', 'MARKETING', 'SOCIAL'] as const;
export type Category = (typeof categories)[number];

interface Template {
  readonly title: string;
  readonly body: string;
}

export interface NotificationType {
  readonly category: Category;
  /** Seconds from acceptance within which it must reach the reader; no attempt begins later. */
  readonly window: number;
  /** External channels in order: the next one is tried when the one before fails. */
  readonly channels: readonly ExternalChannel[];
  /** Whether it is shown in the inbox. */
  readonly inbox: boolean;
  /** Whether the inbox is not enough: without an accepted external attempt it is undeliverable. */
  readonly needsExternal: boolean;
  readonly variables: readonly string[];
  /** By language (ISO 639-1). `{{name}}` stands for a variable. English is the fallback. */
  readonly templates: { readonly en: Template; readonly fr?: Template };
}

const minutes = (n: number) => n * 60;
const hours = (n: number) => minutes(n * 60);
const transactional = { category: 'TRANSACTIONAL', inbox: true, needsExternal: false } as const;

/** Every message Plaza sends. What a sender must supply is in `variables`; amounts are texts such as `12.50 EUR`. */
export const notificationTypes = {
  'order.confirmed': {
    ...transactional,
    window: hours(1),
    channels: ['EMAIL', 'PUSH'],
    variables: ['orderCode', 'total'],
    templates: {
      en: { title: 'Order {{orderCode}} is confirmed', body: 'Thank you. We received {{total}} for order {{orderCode}}, and the shop is preparing it.' },
      fr: { title: 'Commande {{orderCode}} confirmée', body: 'Merci. Nous avons reçu {{total}} pour la commande {{orderCode}} ; la boutique la prépare.' },
    },
  },
  'order.cancelled': {
    ...transactional,
    window: hours(1),
    channels: ['EMAIL', 'PUSH'],
    variables: ['orderCode', 'reason'],
    templates: {
      en: { title: 'Order {{orderCode}} is cancelled', body: 'Order {{orderCode}} was cancelled: {{reason}}. What you paid for it is returned.' },
      fr: { title: 'Commande {{orderCode}} annulée', body: 'La commande {{orderCode}} a été annulée : {{reason}}. Le montant payé vous est rendu.' },
    },
  },
  'order.partlyCancelled': {
    ...transactional,
    window: hours(1),
    channels: ['EMAIL', 'PUSH'],
    variables: ['orderCode', 'reason'],
    templates: {
      en: { title: 'Part of order {{orderCode}} is cancelled', body: 'Part of order {{orderCode}} will not come: {{reason}}. What you paid for it is returned.' },
      fr: { title: 'Commande {{orderCode}} annulée en partie', body: 'Une partie de la commande {{orderCode}} ne viendra pas : {{reason}}. Le montant payé vous est rendu.' },
    },
  },
  'order.shipped': {
    ...transactional,
    window: hours(1),
    channels: ['EMAIL', 'PUSH'],
    variables: ['orderCode', 'carrier', 'trackingNumber'],
    templates: {
      en: { title: 'Goods of order {{orderCode}} are on their way', body: '{{carrier}} brings them. Tracking number: {{trackingNumber}}.' },
      fr: { title: 'La commande {{orderCode}} est en route', body: '{{carrier}} vous l’apporte. Numéro de suivi : {{trackingNumber}}.' },
    },
  },
  'vendor.returnRequested': {
    ...transactional,
    window: hours(24),
    channels: ['EMAIL', 'PUSH'],
    variables: ['orderCode'],
    templates: {
      en: { title: 'A customer wants to return goods of order {{orderCode}}', body: 'Approve or refuse the return of goods of order {{orderCode}}.' },
      fr: { title: 'Un client souhaite retourner des articles de la commande {{orderCode}}', body: 'Acceptez ou refusez le retour d’articles de la commande {{orderCode}}.' },
    },
  },
  'return.approved': {
    ...transactional,
    window: hours(24),
    channels: ['EMAIL', 'PUSH'],
    variables: ['orderCode'],
    templates: {
      en: { title: 'You can send back goods of order {{orderCode}}', body: 'The shop agreed to your return of goods of order {{orderCode}}. Please send them now.' },
      fr: { title: 'Vous pouvez renvoyer des articles de la commande {{orderCode}}', body: 'La boutique accepte votre retour d’articles de la commande {{orderCode}}. Renvoyez-les dès maintenant.' },
    },
  },
  'return.rejected': {
    ...transactional,
    window: hours(24),
    channels: ['EMAIL', 'PUSH'],
    variables: ['orderCode'],
    templates: {
      en: { title: 'Your return of order {{orderCode}} was refused', body: 'The shop refused your return of goods of order {{orderCode}}. Its answer is on the return.' },
      fr: { title: 'Votre retour de la commande {{orderCode}} est refusé', body: 'La boutique refuse votre retour d’articles de la commande {{orderCode}}. Sa réponse figure sur le retour.' },
    },
  },
  'return.refunded': {
    ...transactional,
    window: hours(24),
    channels: ['EMAIL', 'PUSH'],
    variables: ['orderCode'],
    templates: {
      en: { title: 'Your return of order {{orderCode}} is refunded', body: 'The shop accepted the goods of order {{orderCode}} that you sent back. Your money is on its way.' },
      fr: { title: 'Votre retour de la commande {{orderCode}} est remboursé', body: 'La boutique a accepté les articles renvoyés de la commande {{orderCode}}. Votre remboursement est en route.' },
    },
  },
  'return.exchanged': {
    ...transactional,
    window: hours(24),
    channels: ['EMAIL', 'PUSH'],
    variables: ['orderCode', 'carrier', 'trackingNumber'],
    templates: {
      en: { title: 'New goods for your return of order {{orderCode}}', body: 'The shop replaces goods of order {{orderCode}} that you sent back. {{carrier}} brings them. Tracking number: {{trackingNumber}}.' },
      fr: { title: 'Échange pour votre retour de la commande {{orderCode}}', body: 'La boutique remplace des articles renvoyés de la commande {{orderCode}}. {{carrier}} vous les apporte. Numéro de suivi : {{trackingNumber}}.' },
    },
  },
  'vendor.orderPlaced': {
    ...transactional,
    window: minutes(15),
    channels: ['PUSH', 'EMAIL'],
    variables: ['orderCode', 'total'],
    templates: {
      en: { title: 'New order {{orderCode}}', body: 'Order {{orderCode}} over {{total}} is paid and waits for you.' },
      fr: { title: 'Nouvelle commande {{orderCode}}', body: 'La commande {{orderCode}} de {{total}} est payée et vous attend.' },
    },
  },
  'vendor.approved': {
    ...transactional,
    window: hours(24),
    channels: ['EMAIL', 'PUSH'],
    variables: ['vendorName'],
    templates: {
      en: { title: '{{vendorName}} is approved', body: 'Your shop {{vendorName}} is open: customers can find and buy its products now.' },
      fr: { title: '{{vendorName}} est approuvée', body: 'Votre boutique {{vendorName}} est ouverte : les clients peuvent trouver et acheter ses produits.' },
    },
  },
  'vendor.payoutPaid': {
    ...transactional,
    window: hours(24),
    channels: ['EMAIL', 'PUSH'],
    variables: ['amount'],
    templates: {
      en: { title: 'We paid you {{amount}}', body: 'We sent {{amount}} to your bank account. The statement of this payout lists every order in it.' },
      fr: { title: 'Nous vous avons versé {{amount}}', body: 'Nous avons envoyé {{amount}} sur votre compte bancaire. Le relevé de ce versement détaille chaque commande.' },
    },
  },
  'vendor.payoutFailed': {
    ...transactional,
    window: hours(24),
    channels: ['EMAIL', 'PUSH'],
    variables: ['amount', 'reason'],
    templates: {
      en: { title: 'Your payout of {{amount}} did not arrive', body: 'The payout of {{amount}} failed: {{reason}}. The money is in your balance; please check your bank account with us.' },
      fr: { title: 'Votre versement de {{amount}} a échoué', body: 'Le versement de {{amount}} a échoué : {{reason}}. L’argent est dans votre solde ; vérifiez votre compte bancaire chez nous.' },
    },
  },
  'organization.invited': {
    ...transactional,
    window: hours(1),
    channels: ['EMAIL', 'PUSH'],
    variables: ['organizationName', 'inviterName'],
    templates: {
      en: { title: '{{inviterName}} invites you to {{organizationName}}', body: 'Accept or refuse within 14 days, in your account under invitations.' },
      fr: { title: '{{inviterName}} vous invite à rejoindre {{organizationName}}', body: 'Acceptez ou refusez dans les 14 jours, dans votre compte sous invitations.' },
    },
  },
  'delivery.courierAssigned': {
    ...transactional,
    window: minutes(10),
    channels: ['PUSH', 'SMS'],
    variables: ['courierName'],
    templates: {
      en: { title: '{{courierName}} brings your order', body: '{{courierName}} is on the way to the shop to fetch your order.' },
      fr: { title: '{{courierName}} livre votre commande', body: '{{courierName}} est en route vers la boutique pour chercher votre commande.' },
    },
  },
  'delivery.pickedUp': {
    ...transactional,
    window: minutes(10),
    channels: ['PUSH', 'SMS'],
    variables: ['courierName'],
    templates: {
      en: { title: 'Your order is on its way', body: '{{courierName}} has your order and is coming to you.' },
      fr: { title: 'Votre commande est en route', body: '{{courierName}} a votre commande et arrive chez vous.' },
    },
  },
  'delivery.delivered': {
    ...transactional,
    window: minutes(10),
    channels: ['PUSH', 'SMS'],
    variables: [],
    templates: {
      en: { title: 'Your order has arrived', body: 'Your order was delivered. Enjoy it.' },
      fr: { title: 'Votre commande est arrivée', body: 'Votre commande a été livrée. Profitez-en bien.' },
    },
  },
  'payment.failed': {
    ...transactional,
    window: hours(1),
    channels: ['EMAIL', 'PUSH'],
    variables: ['amount', 'reason'],
    templates: {
      en: { title: 'Your payment did not go through', body: 'The payment of {{amount}} failed: {{reason}}. Nothing was charged; you can try again.' },
      fr: { title: 'Votre paiement a échoué', body: 'Le paiement de {{amount}} a échoué : {{reason}}. Rien n’a été débité ; vous pouvez réessayer.' },
    },
  },
  'payment.refunded': {
    ...transactional,
    window: hours(1),
    channels: ['EMAIL', 'PUSH'],
    variables: ['amount'],
    templates: {
      en: { title: 'You get {{amount}} back', body: 'We returned {{amount}} to the card you paid with. Your bank may need a few days to show it.' },
      fr: { title: 'Vous êtes remboursé de {{amount}}', body: 'Nous avons rendu {{amount}} sur la carte utilisée. Votre banque peut mettre quelques jours à l’afficher.' },
    },
  },
  'dispute.opened': {
    ...transactional,
    window: hours(24),
    channels: ['EMAIL', 'PUSH'],
    variables: ['amount', 'dueBy'],
    templates: {
      en: { title: 'A customer questions {{amount}}', body: 'The bank of a customer questions a payment: {{amount}} of it is yours. Hand in evidence until {{dueBy}}, or it is lost.' },
      fr: { title: 'Un client conteste {{amount}}', body: 'La banque d’un client conteste un paiement, dont {{amount}} vous reviennent. Envoyez vos preuves avant le {{dueBy}}, sinon le litige est perdu.' },
    },
  },
  'dispute.dueSoon': {
    ...transactional,
    window: hours(24),
    channels: ['EMAIL', 'PUSH'],
    variables: ['amount', 'dueBy'],
    templates: {
      en: { title: 'Little time left to answer a dispute', body: 'Nobody has handed in evidence for the disputed {{amount}} yet. The time is over on {{dueBy}}.' },
      fr: { title: 'Un litige attend votre réponse', body: 'Personne n’a encore envoyé de preuves pour les {{amount}} contestés. Le délai expire le {{dueBy}}.' },
    },
  },
  'dispute.decided': {
    ...transactional,
    window: hours(24),
    channels: ['EMAIL', 'PUSH'],
    variables: ['amount', 'outcome'],
    templates: {
      en: { title: 'A dispute over {{amount}} is decided', body: 'The dispute over {{amount}} is over: {{outcome}}.' },
      fr: { title: 'Un litige de {{amount}} est tranché', body: 'Le litige portant sur {{amount}} est clos : {{outcome}}.' },
    },
  },
  'cart.abandoned': {
    category: 'MARKETING',
    window: hours(24),
    channels: ['EMAIL', 'PUSH'],
    inbox: true,
    needsExternal: false,
    variables: ['pieces'],
    templates: {
      en: { title: 'Your cart waits for you', body: 'There are still {{pieces}} pieces in your cart. It is as you left it; prices may have changed.' },
      fr: { title: 'Votre panier vous attend', body: 'Il reste {{pieces}} articles dans votre panier. Il est tel que vous l’avez laissé ; les prix ont pu changer.' },
    },
  },
  announcement: {
    category: 'MARKETING',
    window: hours(24),
    channels: ['EMAIL', 'PUSH'],
    inbox: true,
    needsExternal: false,
    variables: ['title', 'body'],
    templates: { en: { title: '{{title}}', body: '{{body}}' } },
  },
  'sms.direct': {
    category: 'TRANSACTIONAL',
    window: minutes(10),
    channels: ['SMS'],
    inbox: false,
    needsExternal: true,
    variables: ['text'],
    templates: { en: { title: 'Message', body: '{{text}}' } },
  },
} as const satisfies Record<string, NotificationType>;

export type NotificationTypeName = keyof typeof notificationTypes;

/** The variables of one type, all required. */
export type VariablesOf<T extends NotificationTypeName> = Readonly<Record<(typeof notificationTypes)[T]['variables'][number], string>>;

/** The type of this name, or null when Plaza has (or no longer has) none. */
export const typeNamed = (name: string): NotificationType | null =>
  Object.hasOwn(notificationTypes, name) ? notificationTypes[name as NotificationTypeName] : null;

export const MAX_VARIABLE_LENGTH = 1_000;
const MAX_TITLE = 200;
const MAX_BODY = 2_000;

const shorten = (text: string, length: number) => {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
};

/** Whether the variables are those of the type, none missing and none more, each ≤1,000 characters. */
export const checkVariables = (type: NotificationType, variables: Readonly<Record<string, string>>): Result<null, 'VARIABLES_INVALID'> => {
  const complete = type.variables.every((name) => Object.hasOwn(variables, name)) && Object.keys(variables).length === type.variables.length;
  return complete && Object.values(variables).every((value) => value.length <= MAX_VARIABLE_LENGTH) ? ok(null) : fail('VARIABLES_INVALID');
};

/**
 * Title (≤200 characters) and body (≤2,000) as plain text in the reader's language (a BCP 47 tag such as `fr-MC`; English when there
 * is no translation). A value is inserted once and never read as a template itself.
 */
export const render = (type: NotificationType, locale: string, variables: Readonly<Record<string, string>>): Template => {
  const language = locale.slice(0, 2).toLowerCase();
  const template = (language === 'fr' ? type.templates.fr : undefined) ?? type.templates.en;
  const fill = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => (Object.hasOwn(variables, name) ? variables[name]! : ''));
  return { title: shorten(fill(template.title), MAX_TITLE), body: shorten(fill(template.body), MAX_BODY) };
};
