const MAX_LENGTH = 2000;

/** Whether a browser may be sent there after an extra step: https, or this machine itself for development. */
export const isReturnUrl = (text: string): boolean => {
  if (text.length > MAX_LENGTH || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1'));
};
