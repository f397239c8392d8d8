/** What a user is in the world of deliveries. */
export interface Standing {
  /** Their courier profile; null when they are no courier. */
  readonly courierId: string | null;
  /** The vendors whose members they are. */
  readonly vendorIds: readonly string[];
}

export const noStanding: Standing = { courierId: null, vendorIds: [] };
