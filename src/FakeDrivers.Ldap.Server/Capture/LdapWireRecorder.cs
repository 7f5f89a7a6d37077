namespace FakeDrivers.Ldap;

/// <summary>Records the messages of one connection.</summary>
internal sealed class LdapWireRecorder(LdapWireCapture capture, int connectionNumber, TimeProvider time)
{
    public void Received(ReadOnlySpan<byte> pdu) => Add(isRequest: true, pdu);

    public void Sent(ReadOnlySpan<byte> pdu) => Add(isRequest: false, pdu);

    private void Add(bool isRequest, ReadOnlySpan<byte> pdu) => capture.Add(new(time.GetUtcNow(), connectionNumber, isRequest, new LdapValue(pdu)));
}
