/** What other subgraphs may use of ecommerce: its events. Orders are read through the graph, by key. */
export { orderPlaced, orderStatusChanged } from './events.ts';
