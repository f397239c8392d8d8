/**
 * The demo world: who lives in it, what they sell and where. Plain data with fixed ids, so that every start makes the same rows and
 * documents can name them. Each subgraph's `seed.ts` writes the part it owns. Places are in Monaco.
 */
export const DEMO_PASSWORD = 'plaza-demo';

const id = (group: number, n: number) => `0199a000-000${group}-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const people = {
  ana: { id: id(1, 1), email: 'ana@plaza.test', phone: '+37799990001', displayName: 'Ana Rossi', roles: [] },
  ben: { id: id(1, 2), email: 'ben@plaza.test', phone: '+37799990002', displayName: 'Ben Okafor', roles: [] },
  vera: { id: id(1, 3), email: 'vera@plaza.test', phone: '+37799990003', displayName: 'Vera Vendor', roles: [] },
  theo: { id: id(1, 4), email: 'theo@plaza.test', phone: '+37799990004', displayName: 'Theo Trader', roles: [] },
  carl: { id: id(1, 5), email: 'carl@plaza.test', phone: '+37799990005', displayName: 'Carl Courier', roles: [] },
  cleo: { id: id(1, 6), email: 'cleo@plaza.test', phone: '+37799990006', displayName: 'Cleo Courier', roles: [] },
  ada: { id: id(1, 9), email: 'ada@plaza.test', phone: '+37799990009', displayName: 'Ada Admin', roles: ['admin', 'staff'] },
} as const;

export const addresses = {
  ana: { id: id(2, 1), userId: people.ana.id, label: 'Home', recipient: 'Ana Rossi', line1: '12 Avenue de Grande Bretagne', city: 'Monaco', postalCode: '98000', country: 'MC', latitude: 43.7447, longitude: 7.4315 },
  ben: { id: id(2, 2), userId: people.ben.id, label: 'Home', recipient: 'Ben Okafor', line1: '7 Rue Grimaldi', city: 'Monaco', postalCode: '98000', country: 'MC', latitude: 43.7339, longitude: 7.4193 },
} as const;

export const vendors = {
  velo: { id: id(3, 1), slug: 'velo-monaco', name: 'Vélo Monaco', ownerId: people.vera.id, description: 'Bicycles, parts and service by the harbour.', currency: 'EUR', latitude: 43.735, longitude: 7.421 },
  atelier: { id: id(3, 2), slug: 'atelier-azur', name: 'Atelier Azur', ownerId: people.theo.id, description: 'Clothes and things for the home, made on the coast.', currency: 'EUR', latitude: 43.7402, longitude: 7.4279 },
} as const;

export const categories = [
  { id: id(4, 1), slug: 'bicycles', name: 'Bicycles', parentId: null },
  { id: id(4, 2), slug: 'bicycle-parts', name: 'Parts', parentId: id(4, 1) },
  { id: id(4, 3), slug: 'clothing', name: 'Clothing', parentId: null },
  { id: id(4, 4), slug: 'home', name: 'Home', parentId: null },
] as const;

/** Prices in minor units of the vendor's currency. Ids of products and variants follow from their place in the list. */
export const products = [
  { vendor: 'velo', category: 'bicycles', slug: 'harbour-city-bike', title: 'Harbour City Bike', description: 'A light steel city bike with eight speeds, mudguards and a rack.', variants: [{ sku: 'HCB-M', title: 'Medium', price: 64900n, stock: 25 }, { sku: 'HCB-L', title: 'Large', price: 64900n, stock: 25 }] },
  { vendor: 'velo', category: 'bicycles', slug: 'corniche-road-bike', title: 'Corniche Road Bike', description: 'Carbon fork, aluminium frame, twenty-two speeds for the coast road.', variants: [{ sku: 'CRB-54', title: '54 cm', price: 149900n, stock: 10 }, { sku: 'CRB-56', title: '56 cm', price: 149900n, stock: 10 }] },
  { vendor: 'velo', category: 'bicycle-parts', slug: 'brass-bell', title: 'Brass Bell', description: 'A clear ring that lasts a lifetime.', variants: [{ sku: 'BELL', title: 'Standard', price: 1990n, stock: 500 }] },
  { vendor: 'velo', category: 'bicycle-parts', slug: 'leather-saddle', title: 'Leather Saddle', description: 'Vegetable-tanned leather on steel rails; softens with the kilometres.', variants: [{ sku: 'SADDLE-B', title: 'Brown', price: 8900n, stock: 60 }, { sku: 'SADDLE-K', title: 'Black', price: 8900n, stock: 60 }] },
  { vendor: 'velo', category: 'bicycle-parts', slug: 'front-light', title: 'Front Light', description: 'Bright USB bicycle light, 400 lumen, waterproof.', variants: [{ sku: 'LIGHT', title: 'Standard', price: 3990n, stock: 200 }] },
  { vendor: 'velo', category: 'bicycle-parts', slug: 'inner-tube', title: 'Inner Tube', description: 'Butyl inner tube for city and trekking wheels.', variants: [{ sku: 'TUBE-28', title: '28 inch', price: 690n, stock: 1000 }] },
  { vendor: 'atelier', category: 'clothing', slug: 'linen-shirt', title: 'Linen Shirt', description: 'Washed linen, cut loose, for hot days.', variants: [{ sku: 'SHIRT-S', title: 'Small', price: 7900n, stock: 80 }, { sku: 'SHIRT-M', title: 'Medium', price: 7900n, stock: 80 }, { sku: 'SHIRT-L', title: 'Large', price: 7900n, stock: 80 }] },
  { vendor: 'atelier', category: 'clothing', slug: 'striped-jersey', title: 'Striped Jersey', description: 'Heavy cotton jersey with the sailor stripe.', variants: [{ sku: 'JERSEY-M', title: 'Medium', price: 5900n, stock: 120 }] },
  { vendor: 'atelier', category: 'clothing', slug: 'canvas-tote', title: 'Canvas Tote', description: 'A big bag of sailcloth for the market.', variants: [{ sku: 'TOTE', title: 'One size', price: 2900n, stock: 300 }] },
  { vendor: 'atelier', category: 'home', slug: 'olive-wood-board', title: 'Olive Wood Board', description: 'Cutting board from one piece of olive wood.', variants: [{ sku: 'BOARD', title: 'Standard', price: 4500n, stock: 90 }] },
  { vendor: 'atelier', category: 'home', slug: 'blue-glass-carafe', title: 'Blue Glass Carafe', description: 'Hand-blown glass, one litre.', variants: [{ sku: 'CARAFE', title: 'One litre', price: 3600n, stock: 70 }] },
  { vendor: 'atelier', category: 'home', slug: 'lavender-soap', title: 'Lavender Soap', description: 'Olive oil soap with lavender from the hills.', variants: [{ sku: 'SOAP', title: '100 g', price: 590n, stock: 800 }] },
] as const;

export const productId = (index: number): string => id(5, index + 1);
export const variantId = (product: number, variant: number): string => id(6, (product + 1) * 16 + variant);

export const couriers = {
  carl: { id: id(7, 1), userId: people.carl.id, displayName: 'Carl', vehicle: 'BICYCLE', latitude: 43.7365, longitude: 7.4225 },
  cleo: { id: id(7, 2), userId: people.cleo.id, displayName: 'Cleo', vehicle: 'SCOOTER', latitude: 43.7421, longitude: 7.4302 },
} as const;

export const commissionRates = [{ id: id(8, 1), name: 'Standard', basisPoints: 1200, fixed: 0n, currency: null }] as const;
