import { describe, expect, it } from 'vitest';
import { type BusinessSchedule, businessHoursAnswer } from './business-hours.ts';

const SCHEDULE: BusinessSchedule = {
  id: 7,
  name: 'Support',
  time_zone: 'Berlin',
  intervals: [{ start_time: 1980, end_time: 2460 }],
  holidays: [{ id: 1, name: 'Winter', start_date: '2026-12-24', end_date: '2026-12-26' }],
};
const ROOT = '/api/v2/business_hours/schedules';

function answerTo(path: string, schedules: BusinessSchedule[] = []) {
  const answer = businessHoursAnswer(schedules, {
    method: 'GET',
    path,
  });
  return answer && [answer.status, answer.status === 200 ? JSON.parse(answer.body) : null];
}

describe('schedules', () => {
  it('are listed without their holidays', () => {
    const { holidays: _holidays, ...listed } = SCHEDULE;
    expect(answerTo(ROOT, [SCHEDULE])).toEqual([200, { schedules: [listed] }]);
  });

  it('are none in an account without any', () => {
    expect(answerTo(ROOT)).toEqual([200, { schedules: [] }]);
  });

  it('have holidays', () => {
    expect(answerTo(`${ROOT}/7/holidays`, [SCHEDULE])).toEqual([
      200,
      { holidays: SCHEDULE.holidays },
    ]);
    expect(answerTo(`${ROOT}/8/holidays`, [SCHEDULE])).toEqual([404, null]);
  });

  it('have no other addresses', () => {
    expect(answerTo(`${ROOT}/7/other`, [SCHEDULE])).toEqual([404, null]);
    expect(answerTo('/api/v2/tickets/7')).toBeNull();
  });
});
