namespace FakeDrivers.Compute;

/// <summary>The protocols that the rules of a security group distinguish.</summary>
public enum SecurityGroupProtocol
{
    /// <summary>TCP; the rule's ports are port numbers.</summary>
    Tcp,

    /// <summary>UDP; the rule's ports are port numbers.</summary>
    Udp,

    /// <summary>ICMP; the rule's ports are the type and the code, −1 for any.</summary>
    Icmp,
}
