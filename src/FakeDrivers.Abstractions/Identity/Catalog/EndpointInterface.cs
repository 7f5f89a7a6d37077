namespace FakeDrivers.Identity;

/// <summary>For whom an endpoint is. Source: Keystone API v3, endpoints.</summary>
public enum EndpointInterface
{
    /// <summary>For everybody: <c>public</c>.</summary>
    Public,

    /// <summary>For the cloud's own services: <c>internal</c>.</summary>
    Internal,

    /// <summary>For administrators: <c>admin</c>.</summary>
    Admin,
}
