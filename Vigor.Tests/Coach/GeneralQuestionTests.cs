using Vigor.Core.Coach.Answering;

namespace Vigor.Tests.Coach;

/// <summary>Questions that anybody could ask, and questions about the person who asks.</summary>
public sealed class GeneralQuestionTests
{
    [Theory]
    [InlineData("What is a superset?")]
    [InlineData("How do I do a push-up?")]
    [InlineData("Can you explain progressive overload?")]
    [InlineData("how long should one rest between heavy sets")]
    [InlineData("Difference between a Romanian and a conventional deadlift?")]
    [InlineData("Was ist ein Supersatz?")]
    public void General(string question) => Assert.True(GeneralQuestion.IsGeneral(question));

    [Theory]
    [InlineData("What should I train today?")]
    [InlineData("How heavy was my last bench press?")]
    [InlineData("Is this a good plan?")]
    [InlineData("How do I get my squat deeper?")]
    [InlineData("I’m tired, what now?")]
    [InlineData("Should we deload this week?")]
    [InlineData("How can I train with my knee?")]
    [InlineData("Was soll ich heute trainieren?")]
    [InlineData("Que dois-je faire aujourd'hui ?")]
    [InlineData("¿Qué hago hoy con mi rodilla?")]
    public void Personal(string question) => Assert.False(GeneralQuestion.IsGeneral(question));
}
