import { describe, expect, it } from 'vitest';
import { ROLES } from '../account/request.ts';
import {
  addressOf,
  appSettingsIn,
  canonicalLocale,
  defaultSettings,
  settingsFrom,
} from './settings.ts';

const ZONE = 'Europe/Berlin';

describe('settings', () => {
  it('have defaults for missing and invalid values', () => {
    expect(settingsFrom('', ZONE)).toEqual(defaultSettings(ZONE));
    expect(
      settingsFrom(
        '?theme=pink&role=king&width=-3&frameSandbox=loose&csp=all&ticket=x&headers=1',
        ZONE,
      ),
    ).toEqual(defaultSettings(ZONE));
  });

  it('can be parsed from an address and formatted again', () => {
    const address =
      '/?scenario=long&ticket=2&location=nav_bar&theme=dark&locale=pt-br&role=admin&width=480&frameSandbox=strict&csp=styles&now=2026-11-20T12%3A00%3A00Z&headers=readable&silent=get%2Cinvoke&delay=get%3A7000&queue=250&parameters=hash&colorScheme=ask&timeZone=Asia%2FTokyo&appSettings=schedule%3Anone%2Cbusiness_from%3A09%3A00';
    const settings = settingsFrom(address.slice(1), ZONE);
    expect(settings).toMatchObject({
      ticket: 2,
      width: 480,
      silent: ['get', 'invoke'],
      timeZone: 'Asia/Tokyo',
      appSettings: ['schedule:none', 'business_from:09:00'],
    });
    expect(addressOf(settings, ZONE)).toBe(address);
    expect(appSettingsIn(settings)).toEqual({ schedule: 'none', business_from: '09:00' });
  });

  it('have the beginning of the scenario unless the address says otherwise', () => {
    const ofScenario = { location: 'nav_bar', section: 'account' };
    expect(settingsFrom('', ZONE, ofScenario)).toMatchObject(ofScenario);
    const elsewhere = settingsFrom('?location=ticket_sidebar&section=', ZONE, ofScenario);
    expect(elsewhere).toMatchObject({ location: 'ticket_sidebar', section: '' });
    expect(addressOf(elsewhere, ZONE, ofScenario)).toBe('/?location=ticket_sidebar&section=');
    expect(addressOf({ ...elsewhere, ...ofScenario }, ZONE, ofScenario)).toBe('/');
  });

  it.each(['on', 'off'])('have the background “%s”', (background) => {
    const settings = settingsFrom(`?background=${background}`, ZONE);
    expect(settings.background).toBe(background === 'on');
    expect(addressOf(settings, ZONE)).toBe(`/?background=${background}`);
  });

  it.each(ROLES)('have the role “%s”', (role) => {
    expect(settingsFrom(`?role=${role}`, ZONE).role).toBe(role);
  });

  it('omit defaults from the address', () => {
    expect(addressOf(defaultSettings(ZONE), ZONE)).toBe('/');
    expect(addressOf({ ...defaultSettings(ZONE), theme: 'dark' }, ZONE)).toBe('/?theme=dark');
  });

  it('format locales like Zendesk and leave invalid ones unchanged', () => {
    expect(canonicalLocale('pt-br')).toBe('pt-BR');
    expect(canonicalLocale('not a language')).toBe('not a language');
  });
});
