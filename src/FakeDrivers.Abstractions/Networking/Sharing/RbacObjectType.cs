namespace FakeDrivers.Networking;

/// <summary>The kinds of what can be shared.</summary>
public enum RbacObjectType
{
    /// <summary>A network.</summary>
    Network,

    /// <summary>A security group.</summary>
    SecurityGroup,

    /// <summary>An address scope.</summary>
    AddressScope,

    /// <summary>A subnet pool.</summary>
    SubnetPool,

    /// <summary>An address group.</summary>
    AddressGroup,

    /// <summary>A quality of service policy.</summary>
    QosPolicy,
}
