namespace FakeDrivers.Functional;

/// <summary>A process that a server had started and that was still there when the server itself had ended. It was killed. Equality is by content.</summary>
/// <param name="Id">The number that it had.</param>
/// <param name="Name">Its program's name, as far as the system tells it.</param>
internal sealed record LeftoverProcess(int Id, string Name)
{
    /// <summary>Both, for messages.</summary>
    public override string ToString() => $"{Name} (pid {Id})";
}
