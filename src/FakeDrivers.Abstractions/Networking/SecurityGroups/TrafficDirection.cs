namespace FakeDrivers.Networking;

/// <summary>Which way traffic goes, as a port sees it.</summary>
public enum TrafficDirection
{
    /// <summary>To the port.</summary>
    Ingress,

    /// <summary>From the port.</summary>
    Egress,
}
