import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { minutes } from '../../../platform/kernel/clock.ts';
import { candidateOf } from '../actions/match-couriers.ts';
import { deliveryErrors } from '../errors.ts';
import { bestArrival } from '../domain/dispatch.ts';
import { isPoint, type Point } from '../domain/place.ts';
import { feeOf } from '../domain/tariff.ts';
import { around, roadMeters, straightMeters } from '../domain/travel.ts';
