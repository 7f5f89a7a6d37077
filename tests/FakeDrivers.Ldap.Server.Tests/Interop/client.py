# What python-ldap makes of the server. The arguments: URL, certificate, the people's entry, the administrator.
import sys

import ldap
from ldap.controls import SimplePagedResultsControl
from ldap.controls.sss import SSSRequestControl

url, certificate, people, admin = sys.argv[1:]
ldap.set_option(ldap.OPT_X_TLS_CACERTFILE, certificate)
ldap.set_option(ldap.OPT_X_TLS_NEWCTX, 0)
client = ldap.initialize(url)
client.start_tls_s()
try:
    client.simple_bind_s(admin, 'wrong')
except ldap.INVALID_CREDENTIALS:
    print('refused 49')

client.simple_bind_s(admin, 'admin')
client.add_s('uid=duke,' + people, [('objectClass', [b'inetOrgPerson']), ('cn', [b'Duke']), ('sn', [b'Lee'])])
client.modify_s('uid=duke,' + people, [(ldap.MOD_REPLACE, 'title', [b'Mascot'])])
client.rename_s('uid=duke,' + people, 'cn=Duke', 'dc=example,dc=com')
[(name, attributes)] = client.search_s('dc=example,dc=com', ldap.SCOPE_SUBTREE, '(&(title=mas*)(!(sn=x)))', ['title'])
print('renamed', name, attributes['title'][0].decode())
client.delete_s(name)

pages, entries, control = 0, 0, SimplePagedResultsControl(True, size=4, cookie='')
while True:
    asked = client.search_ext(people, ldap.SCOPE_ONELEVEL, '(uid=*)', serverctrls=[control])
    _, found, _, controls = client.result3(asked)
    pages, entries = pages + 1, entries + len(found)
    control.cookie = controls[0].cookie
    if not control.cookie:
        break

print('pages', pages, entries)
asked = client.search_ext(people, ldap.SCOPE_ONELEVEL, '(uid=*)', serverctrls=[SSSRequestControl(True, ordering_rules=['-cn'])])
print('last', client.result3(asked)[1][0][0])
client.unbind_s()
