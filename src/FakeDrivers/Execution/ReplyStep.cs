namespace FakeDrivers.Execution;

/// <summary>A reply, and how often it is given in a row; without a number, for ever.</summary>
internal sealed record ReplyStep(Reply Reply, long? Times);
