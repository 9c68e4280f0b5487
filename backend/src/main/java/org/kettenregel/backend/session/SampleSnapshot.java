package org.kettenregel.backend.session;

import java.util.List;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Portion;
import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.shape.Shape;

/**
 * The sample that is looked at, as the network gets it.
 *
 * @param number       in the data, from 0
 * @param size         of the data
 * @param judged       samples that are judged and not learned from: those of the validation part, of the test part where there is no other
 * @param apart        whether it is looked at apart from training, so that nothing is learned from it
 * @param passedBack   whether its gradients are there
 * @param inUse        whether it is computed as the network answers in use, without what is random in training
 * @param searching    whether the one of them with the largest loss is being searched for
 * @param featureNames empty where features have no names of their own
 * @param words        empty for what is no text
 * @param label        the name of its class; empty where the target is a number
 * @param target       the number, or the first of several
 */
public record SampleSnapshot(
        int number,
        int size,
        Portion portion,
        int judged,
        boolean apart,
        boolean passedBack,
        boolean inUse,
        boolean searching,
        Shape shape,
        float[] features,
        List<String> featureNames,
        List<String> words,
        String label,
        float target) {

    public SampleSnapshot {
        featureNames = List.copyOf(featureNames);
        words = List.copyOf(words);
    }

    static SampleSnapshot of(Dataset data, int number, Portion portion, int judged, boolean apart, boolean passedBack, boolean inUse, boolean searching) {
        float[] features = new float[data.width()];
        data.copyFeatures(number, features, 0);
        String label = data.targets() instanceof Targets.Classes classes ? classes.names().get(data.label(number)) : "";
        return new SampleSnapshot(
                number, data.size(), portion, judged, apart, passedBack, inUse, searching, data.inputShape(), features, data.featureNames(), data.words(number),
                label, data.target(number));
    }
}
