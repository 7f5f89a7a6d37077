using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Tests;

/// <summary>Takes the results of tasks that must have ended by now, without waiting.</summary>
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
}
