<?php
// What PHP's ldap functions make of the server. The arguments: URL, certificate, the people's entry, the administrator.
[, $url, $certificate, $people, $admin] = $argv;

function done(mixed $result): mixed
{
    global $client;
    return $result !== false ? $result : exit(ldap_error($client));
}

function find(string $base, string $filter, array $controls = []): mixed
{
    global $client;
    return done(ldap_search($client, $base, $filter, ['title'], 0, 0, 0, LDAP_DEREF_NEVER, $controls));
}

ldap_set_option(null, LDAP_OPT_X_TLS_CACERTFILE, $certificate);
$client = ldap_connect($url);
ldap_set_option($client, LDAP_OPT_PROTOCOL_VERSION, 3);
done(ldap_start_tls($client));
echo @ldap_bind($client, $admin, 'wrong') ? 'taken' : 'refused ' . ldap_errno($client), "\n";
done(ldap_bind($client, $admin, 'admin'));
done(ldap_add($client, "uid=duke,$people", ['objectClass' => 'inetOrgPerson', 'cn' => 'Duke', 'sn' => 'Lee']));
done(ldap_mod_replace($client, "uid=duke,$people", ['title' => 'Mascot']));
done(ldap_rename($client, "uid=duke,$people", 'cn=Duke', 'dc=example,dc=com', true));
$duke = ldap_get_entries($client, find('dc=example,dc=com', '(&(title=mas*)(!(sn=x)))'))[0];
echo "renamed {$duke['dn']} {$duke['title'][0]}\n";
done(ldap_delete($client, $duke['dn']));

[$pages, $entries, $cookie] = [0, 0, ''];
do {
    $found = find($people, '(uid=*)', [['oid' => LDAP_CONTROL_PAGEDRESULTS, 'iscritical' => true, 'value' => ['size' => 4, 'cookie' => $cookie]]]);
    ldap_parse_result($client, $found, $code, $matched, $message, $referrals, $controls);
    $pages++;
    $entries += ldap_count_entries($client, $found);
    $cookie = $controls[LDAP_CONTROL_PAGEDRESULTS]['value']['cookie'] ?? '';
} while ($cookie !== '');

echo "pages $pages $entries\n";
$sorted = find($people, '(uid=*)', [['oid' => LDAP_CONTROL_SORTREQUEST, 'iscritical' => true, 'value' => [['attr' => 'cn', 'reverse' => true]]]]);
echo 'last ', ldap_get_entries($client, $sorted)[0]['dn'], "\n";
ldap_unbind($client);
