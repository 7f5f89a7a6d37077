# What Ruby's net-ldap makes of the server; it asks for pages by itself. The arguments: URL, certificate, the people's entry, the administrator.
require 'net/ldap'
require 'uri'

url, certificate, people, admin = ARGV
address = URI(url)
encryption = { method: :start_tls, tls_options: { ca_file: certificate, verify_mode: OpenSSL::SSL::VERIFY_PEER } }
connect = lambda do |password|
  Net::LDAP.new(host: address.host, port: address.port, encryption: encryption, auth: { method: :simple, username: admin, password: password })
end
wrong = connect.call('wrong')
wrong.bind
puts "refused #{wrong.get_operation_result.code}"

client = connect.call('admin')
done = ->(result) { result || abort(client.get_operation_result.message) }
done.call(client.add(dn: "uid=duke,#{people}", attributes: { objectClass: 'inetOrgPerson', cn: 'Duke', sn: 'Lee' }))
done.call(client.replace_attribute("uid=duke,#{people}", :title, 'Mascot'))
done.call(client.rename(olddn: "uid=duke,#{people}", newrdn: 'cn=Duke', delete_attributes: true, new_superior: 'dc=example,dc=com'))
duke = done.call(client.search(base: 'dc=example,dc=com', filter: Net::LDAP::Filter.construct('(&(title=mas*)(!(sn=x)))'))).first
puts "renamed #{duke.dn} #{duke.title.first}"
done.call(client.delete(dn: duke.dn))
found = done.call(client.search(base: people, filter: Net::LDAP::Filter.present('uid'), sort_controls: ['cn']))
puts "found #{found.size}", "first #{found.first.dn}"
