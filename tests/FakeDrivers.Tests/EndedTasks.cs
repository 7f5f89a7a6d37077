using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Tests;

/// <summary>Takes the results of tasks where nothing can be awaited: of those that must have ended by now, without waiting, and of others.</summary>
internal static class EndedTasks
{
    [SuppressMessage("Usage", "VSTHRD002", Justification = "It has ended; nothing is waited for.")]
    public static T Ended<T>(this Task<T> task)
    {
        task.IsCompleted.Should().BeTrue("nothing holds it up");
        return task.GetAwaiter().GetResult();
    }

    [SuppressMessage("Usage", "VSTHRD002", Justification = "It has ended; nothing is waited for.")]
    public static void Ended(this Task task)
    {
        task.IsCompleted.Should().BeTrue("nothing holds it up");
        task.GetAwaiter().GetResult();
    }

    /// <summary>Waits for what goes on elsewhere, as code does that does not know better.</summary>
    [SuppressMessage("Usage", "VSTHRD002", Justification = "That somebody waits so is what is tested.")]
    public static T Waited<T>(this Task<T> task) => task.GetAwaiter().GetResult();

    /// <summary>Waits for what goes on elsewhere, as code does that does not know better.</summary>
    [SuppressMessage("Usage", "VSTHRD002", Justification = "That somebody waits so is what is tested.")]
    public static void Waited(this Task task) => task.GetAwaiter().GetResult();
}
