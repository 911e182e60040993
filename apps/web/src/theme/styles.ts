// Mantine first: ours come after it and win without extra weight.
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './fonts.css';
import './tokens.css';
import './global.css';
