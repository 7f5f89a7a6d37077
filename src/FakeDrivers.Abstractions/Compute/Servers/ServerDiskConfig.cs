namespace FakeDrivers.Compute;

/// <summary>How a server's disk is laid out (<c>OS-DCF:diskConfig</c>).</summary>
/// <remarks>Source: Nova, <c>OS-DCF:diskConfig</c>.</remarks>
public enum ServerDiskConfig
{
    /// <summary>One partition over the whole disk.</summary>
    Auto,

    /// <summary>As the image has it.</summary>
    Manual,
}
