namespace FakeDrivers.Worlds;

/// <summary>A file holds no world that this version can read. Nothing was changed.</summary>
public sealed class WorldFileException : FakeDriversException
{
    /// <summary>Creates the error with a general message.</summary>
    public WorldFileException()
        : base("The file holds no world.")
    {
    }

    /// <summary>Creates the error.</summary>
    /// <param name="message">Where in the file, what stands there, and what would be right.</param>
    public WorldFileException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error for a cause.</summary>
    /// <param name="message">Where in the file, what stands there, and what would be right.</param>
    /// <param name="innerException">The cause.</param>
    public WorldFileException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
