namespace FakeDrivers.Ldap;

/// <summary>What a message is: the identifier octet of its protocolOp (RFC 4511 section 4.2 and on).</summary>
internal enum LdapProtocolOp : byte
{
    BindRequest = 0x60,
    BindResponse = 0x61,
    UnbindRequest = 0x42,
    SearchRequest = 0x63,
    SearchResultEntry = 0x64,
    SearchResultDone = 0x65,
    ModifyRequest = 0x66,
    ModifyResponse = 0x67,
    AddRequest = 0x68,
    AddResponse = 0x69,
    DeleteRequest = 0x4A,
    DeleteResponse = 0x6B,
    ModifyDnRequest = 0x6C,
    ModifyDnResponse = 0x6D,
    CompareRequest = 0x6E,
    CompareResponse = 0x6F,
    AbandonRequest = 0x50,
    SearchResultReference = 0x73,
    ExtendedRequest = 0x77,
    ExtendedResponse = 0x78,
    IntermediateResponse = 0x79,
}
