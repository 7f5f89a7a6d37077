#!/bin/sh
# Writes people.ldif: 1,000 entries, always the same. sh make-people.sh > people.ldif
# Everybody's password is "welcome"; it is stored as a salted SHA-1 digest, as slappasswd makes them.
exec awk '
function pick(text, at,   parts, count) { count = split(text, parts, " "); return parts[(at - 1) % count + 1] }

BEGIN {
  suffix = "dc=example,dc=com"
  password = "{SSHA}rivJZ5/bdw/9uYaDVDctIzZf/W5zdGFmZmRpcg=="
  given = "Ann Bob Clara David Eva Frank Grace Hugo Ida Jan Karin Leo Mary Nils Olga Paul Rosa Simon Tina Viktor Wanda Yusuf Zoe"
  sur = "Adams Baker Clark Dubois Evans Fischer Garcia Hansen Ivanov Jensen Keller Larsen Moreau Novak Olsen Parker Quinn Rossi Schmidt Turner Ueda Vogel Walker Young Zimmer Lindgren Okafor Tanaka Silva"
  title = "Engineer Analyst Designer Accountant Librarian Electrician Nurse Gardener Planner"
  department = "Archive Catering Engineering Finance Health Maintenance Personnel Planning"

  print "version: 1"
  print "\ndn: " suffix "\nobjectClass: top\nobjectClass: dcObject\nobjectClass: organization\ndc: example\no: Example"
  print "\ndn: ou=people," suffix "\nobjectClass: organizationalUnit\nou: people"
  print "\ndn: ou=departments," suffix "\nobjectClass: organizationalUnit\nou: departments"

  people = 989
  for (i = 1; i <= people; i++) {
    g = pick(given, i); s = pick(sur, int((i - 1) / 23) + 1); d = pick(department, i * 5 + int(i / 7))
    base = tolower(g) "." tolower(s)
    uid = base (seen[base]++ ? seen[base] : "")
    dn = "uid=" uid ",ou=people," suffix
    member[d] = member[d] "\nmember: " dn
    print "\ndn: " dn "\nobjectClass: top\nobjectClass: person\nobjectClass: organizationalPerson\nobjectClass: inetOrgPerson"
    print "uid: " uid "\ncn: " g " " s "\ngivenName: " g "\nsn: " s "\nmail: " uid "@example.com"
    printf "telephoneNumber: +1 555 %04d\n", i
    print "title: " pick(title, i + int(i / 11)) "\ndepartmentNumber: " d "\nemployeeNumber: " i "\nuserPassword: " password
  }

  for (i = 1; i <= 8; i++) {
    d = pick(department, i)
    print "\ndn: cn=" d ",ou=departments," suffix "\nobjectClass: groupOfNames\ncn: " d member[d]
  }
}'
