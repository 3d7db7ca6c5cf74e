"""The training recipe of the contradiction model: data, training, calibration, export, evaluation."""
