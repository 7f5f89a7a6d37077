# What Perl's Net::LDAP makes of the server. The arguments: URL, certificate, the people's entry, the administrator.
use strict;
use warnings;
use Net::LDAP;
use Net::LDAP::Constant qw(LDAP_CONTROL_PAGED);
use Net::LDAP::Control::Paged;
use Net::LDAP::Control::Sort;

my ($url, $certificate, $people, $admin) = @ARGV;
my $client = Net::LDAP->new($url) or die $@;

sub done {
    my $result = shift;
    die $result->error if $result->code;
    return $result;
}

done($client->start_tls(verify => 'require', cafile => $certificate));
print 'refused ', $client->bind($admin, password => 'wrong')->code, "\n";
done($client->bind($admin, password => 'admin'));
done($client->add("uid=duke,$people", attrs => [objectClass => 'inetOrgPerson', cn => 'Duke', sn => 'Lee']));
done($client->modify("uid=duke,$people", replace => { title => 'Mascot' }));
done($client->moddn("uid=duke,$people", newrdn => 'cn=Duke', deleteoldrdn => 1, newsuperior => 'dc=example,dc=com'));
my $duke = done($client->search(base => 'dc=example,dc=com', filter => '(&(title=mas*)(!(sn=x)))', attrs => ['title']))->entry(0);
print 'renamed ', $duke->dn, ' ', $duke->get_value('title'), "\n";
done($client->delete($duke->dn));

my ($pages, $entries, $page) = (0, 0, Net::LDAP::Control::Paged->new(size => 4));
while (1) {
    my $found = done($client->search(base => $people, scope => 'one', filter => '(uid=*)', control => [$page]));
    $pages++;
    $entries += $found->count;
    my ($answer) = $found->control(LDAP_CONTROL_PAGED);
    last unless $answer->cookie;
    $page->cookie($answer->cookie);
}

print "pages $pages $entries\n";
my $sort = Net::LDAP::Control::Sort->new(order => '-cn');
print 'last ', done($client->search(base => $people, scope => 'one', filter => '(uid=*)', control => [$sort]))->entry(0)->dn, "\n";
$client->unbind;
