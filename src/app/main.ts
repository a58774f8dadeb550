import { start } from './start'

const root = document.getElementById('standpoint')
if (root) void start(root)
