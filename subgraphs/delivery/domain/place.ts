/** A point on earth, WGS 84: degrees north and east. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where goods are fetched or brought to. */
export interface Place {
  readonly address: string;
  readonly location: Point;
}

const MAX_ADDRESS = 500;

export const isPoint = ({ latitude, longitude }: Point): boolean => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

export const isPlace = ({ address, location }: Place): boolean => address.trim().length > 0 && address.length <= MAX_ADDRESS && isPoint(location);

/** The columns of a delivery's two places. */
export interface Ends {
  readonly pickup_address: string;
  readonly pickup_latitude: number;
  readonly pickup_longitude: number;
  readonly dropoff_address: string;
  readonly dropoff_latitude: number;
  readonly dropoff_longitude: number;
}

export const pickupOf = (row: Ends): Place => ({
  address: row.pickup_address,
  location: { latitude: row.pickup_latitude, longitude: row.pickup_longitude },
});

export const dropoffOf = (row: Ends): Place => ({
  address: row.dropoff_address,
  location: { latitude: row.dropoff_latitude, longitude: row.dropoff_longitude },
});

export const endsOf = (pickup: Place, dropoff: Place): Ends => ({
  pickup_address: pickup.address,
  pickup_latitude: pickup.location.latitude,
  pickup_longitude: pickup.location.longitude,
  dropoff_address: dropoff.address,
  dropoff_latitude: dropoff.location.latitude,
  dropoff_longitude: dropoff.location.longitude,
});
