// fault: several-connections
const {SERVER, PAGES} = process.env;
const bodies = await Promise.all(
  PAGES.split(' ').map(page => fetch(`http://${SERVER}${page}`).then(answer => answer.text())),
);
console.log(bodies.join('\n'));
