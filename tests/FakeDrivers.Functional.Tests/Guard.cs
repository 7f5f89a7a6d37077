namespace FakeDrivers.Functional.Tests;

/// <summary>Ends a wait for what never comes.</summary>
internal static class Guard
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static Task Within(this Task task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    public static Task<T> Within<T>(this Task<T> task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);
}
